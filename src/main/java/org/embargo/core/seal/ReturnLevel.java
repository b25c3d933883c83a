package org.embargo.core.seal;

import java.util.List;
import java.util.function.Predicate;
import org.embargo.core.setup.config.Grant;

/**
 * A level of a project that is not set up, in which an issue that was moved there by mistake may be
 * visible until it is moved back. It lets in users by name, all of them members of the security
 * team that the issue came from, and perhaps the reporter. A role or a group would let in whom the
 * other project says.
 */
public final class ReturnLevel {
  private ReturnLevel() {}

  /**
   * @param onHomeTeam whether the user with this key is on the security team of the home
   *     project now
   */
  public static boolean isFit(List<Grant> grants, Predicate<String> onHomeTeam) {
    return grants.stream().anyMatch(grant -> grant.type().equals(Grant.USER))
        && grants.stream().allMatch(grant -> isFit(grant, onHomeTeam));
  }

  private static boolean isFit(Grant grant, Predicate<String> onHomeTeam) {
    return switch (grant.type()) {
      case Grant.REPORTER -> true;
      case Grant.USER -> onHomeTeam.test(grant.parameter());
      default -> false;
    };
  }

  /** Whether the level names this user. */
  public static boolean names(List<Grant> grants, String userKey) {
    return grants.stream()
        .anyMatch(grant -> grant.type().equals(Grant.USER) && grant.parameter().equals(userKey));
  }
}
