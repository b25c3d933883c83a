package org.embargo.core.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment of an issue with what it says.
 *
 * @param authorKey empty for anonymous
 * @param changedAt when it was written, or edited last
 * @param roleId the project role that may read it; empty when it is restricted to none
 * @param byGroup whether it is restricted to a group
 */
public record StoredComment(
    long id,
    Optional<String> authorKey,
    Instant changedAt,
    Optional<Long> roleId,
    boolean byGroup,
    String body) {

  /** Whether it is restricted to nobody. */
  public boolean isOpen() {
    return roleId.isEmpty() && !byGroup;
  }

  private boolean isBy(String userKey) {
    return authorKey.filter(userKey::equals).isPresent();
  }

  /**
   * Whether somebody reads it in an issue that the tracker hides. The team reads what is open and
   * what is for its role; anybody else their own, and what is open if the team has not written it
   * or has shared it.
   *
   * @param byTeam its author is on the security team
   * @param shared somebody of the team has shared it with the reporter
   */
  public boolean isFor(Reader reader, boolean byTeam, boolean shared) {
    if (isBy(reader.userKey())) {
      return true;
    }
    if (reader.teamRole().isPresent()) {
      return isOpen() || (!byGroup && roleId.equals(reader.teamRole()));
    }
    return isOpen() && (!byTeam || shared);
  }

  /**
   * Who reads.
   *
   * @param teamRole the role of the security team, for its members; empty for others
   */
  public record Reader(String userKey, Optional<Long> teamRole) {}
}
