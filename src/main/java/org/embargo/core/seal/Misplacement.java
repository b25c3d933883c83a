package org.embargo.core.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.core.seal.Seal.State;

/**
 * Why an issue is kept from everybody in the tracker: nothing that its project has would seal it.
 * Its team and its reporter reach it through the product alone.
 */
public enum Misplacement {
  /** Its project is not set up. */
  NOT_SET_UP("its project is not set up for sealed issues"),
  /** Its project is set up, and no level of that project seals. */
  NO_SEALING_LEVEL("no level of its project seals");

  private final String text;

  Misplacement(String text) {
    this.text = text;
  }

  /**
   * For the history.
   *
   * @param seenBy names of grants; empty for nobody
   */
  public String text(List<String> seenBy) {
    return text
        + "; who can see it in Jira: "
        + (seenBy.isEmpty() ? "nobody" : String.join(", ", seenBy));
  }

  /** Empty for an issue that is where it can be sealed, and for one that is open just now. */
  public static Optional<Misplacement> of(State state) {
    boolean inPlace = state.setup().isPresent() && !state.isHidden();
    if (inPlace || isAboutToChange(state)) {
      return Optional.empty();
    }
    return Optional.of(state.setup().isEmpty() ? NOT_SET_UP : NO_SEALING_LEVEL);
  }

  /** The keeper has not been here yet. */
  private static boolean isAboutToChange(State state) {
    Verdict verdict = Seal.of(state);
    return verdict instanceof Verdict.Give || verdict instanceof Verdict.Hide;
  }
}
