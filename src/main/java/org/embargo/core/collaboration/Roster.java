package org.embargo.core.collaboration;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who is let into one sealed issue by name, and what has to be done so that nobody else is. All are
 * user keys.
 *
 * @param allowed who has to be in the field
 * @param accepted in the field and not yet known, and may stay
 * @param takenOut in the field, and may not be
 * @param putBack known, and somebody has taken them out of the field who may not
 * @param gone known, and not let in any more
 */
public record Roster(
    Set<String> allowed,
    Set<String> accepted,
    Set<String> takenOut,
    Set<String> putBack,
    Set<String> gone) {
  public Roster {
    allowed = Set.copyOf(allowed);
    accepted = Set.copyOf(accepted);
    takenOut = Set.copyOf(takenOut);
    putBack = Set.copyOf(putBack);
    gone = Set.copyOf(gone);
  }

  /**
   * @param known who was added with a reason
   * @param byTeam whether it was the security team who has changed the field last
   * @param over whether the disclosure is over, and the list with it
   */
  public static Roster of(Set<String> inField, Set<String> known, boolean byTeam, boolean over) {
    if (over) {
      return new Roster(Set.of(), Set.of(), inField, Set.of(), known);
    }
    Set<String> extra = without(inField, known);
    Set<String> missing = without(known, inField);
    return byTeam
        ? new Roster(inField, extra, Set.of(), Set.of(), missing)
        : new Roster(known, Set.of(), extra, missing, Set.of());
  }

  /** Whether everything is as it has to be. */
  public boolean isSettled() {
    return accepted.isEmpty() && takenOut.isEmpty() && putBack.isEmpty() && gone.isEmpty();
  }

  private static Set<String> without(Set<String> from, Set<String> what) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(what);
    return rest;
  }
}
