package org.embargo.core.seal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.seal.Seal.State;

/**
 * An issue was found unsealed.
 *
 * @param atMost how long it can have been so; empty when nobody has looked before
 * @param seenBy in words, those who could have opened it; empty for nobody
 */
public record Breach(Cause cause, Optional<Duration> atMost, List<String> seenBy) {
  private static final String SEEN_BY = "; who could have seen it: ";

  public Breach {
    seenBy = List.copyOf(seenBy);
  }

  /** What was wrong. */
  public enum Cause {
    NO_LEVEL("it had no level"),
    OTHER_LEVEL("it had another level"),
    LEVEL_GONE("the level that seals is gone, or does not seal any more"),
    NOT_SET_UP("its project is not set up for sealed issues");

    private final String text;

    Cause(String text) {
      this.text = text;
    }

    static Cause of(State state) {
      if (state.setup().isEmpty()) {
        return NOT_SET_UP;
      }
      if (state.level().isEmpty()) {
        return NO_LEVEL;
      }
      long sealing = state.setup().map(ProjectSetup::levelId).orElseThrow();
      return state.level().get() == sealing ? LEVEL_GONE : OTHER_LEVEL;
    }
  }

  public static Breach of(State state, Optional<Duration> atMost, List<String> seenBy) {
    return new Breach(Cause.of(state), atMost, seenBy);
  }

  /** It had a level, and nobody could see it: no harm was done but to its reporter. */
  public boolean wasHidden() {
    return cause != Cause.NO_LEVEL && seenBy.isEmpty();
  }

  /** Whether this {@link #text()} is of an issue that had no level: nothing is more open. */
  public static boolean isWithoutLevel(String text) {
    return text.startsWith(Cause.NO_LEVEL.text);
  }

  /** What this {@link #text()} says of who could have seen the issue. */
  public static String audienceIn(String text) {
    return text.substring(text.indexOf(SEEN_BY) + 1);
  }

  /** For the history: names of grants, and nothing of the issue. */
  public String text() {
    String who = seenBy.isEmpty() ? "nobody" : String.join(", ", seenBy);
    return cause.text
        + "; "
        + atMost
            .map(time -> "for " + time.toSeconds() + " s at most")
            .orElse("it is not known since when")
        + SEEN_BY
        + who;
  }
}
