package org.embargo.core.conversation;

import java.util.Optional;

/** Who is to read a comment of the security team. */
public enum Readers {
  TEAM,
  REPORTER,
  EVERYBODY;

  /**
   * @param shared beyond the team
   * @param everybody beyond the reporter too
   */
  public static Readers of(boolean shared, boolean everybody) {
    if (everybody) {
      return EVERYBODY;
    }
    return shared ? REPORTER : TEAM;
  }

  /**
   * Why not: in an issue that is open the tracker has no comment for the reporter alone.
   *
   * @param open whether everybody sees the issue who sees its project
   */
  public Optional<String> objection(boolean open) {
    if (this == REPORTER && open) {
      return Optional.of(
          "would be read by everybody, as the issue is open: say so, or restrict it");
    }
    return this == EVERYBODY && !open
        ? Optional.of("is not to be had: the issue is sealed")
        : Optional.empty();
  }
}
