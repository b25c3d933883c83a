package org.embargo.core.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment of an issue, without what it says.
 *
 * @param authorKey empty for anonymous
 * @param changedAt when it was written, or edited last
 * @param roleId the project role that may read it; empty when it is restricted to none
 * @param isOpen whether the reporter can read it, as whoever sees the issue or by the role
 *     or group that it is restricted to
 * @param digest of its text
 */
public record Remark(
    long id,
    Optional<String> authorKey,
    Instant changedAt,
    Optional<Long> roleId,
    boolean isOpen,
    String digest) {

  /** What the team says is for the team, unless somebody of it has shared it. */
  public boolean isToBeKeptInternal(boolean byTeam, boolean shared) {
    return byTeam && isOpen && !shared;
  }
}
