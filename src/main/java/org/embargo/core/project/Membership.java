package org.embargo.core.project;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody is on a security team, and since when.
 *
 * @param active whether they are an active member now
 * @param since when they joined, by the record of the team; empty where that does not know of them
 *     yet, and then nobody can say what they were there for
 */
public record Membership(boolean active, Optional<Instant> since) {
  public static final Membership NONE = new Membership(false, Optional.empty());

  /** Whether they were on the team at that moment already, and are on it now. */
  public boolean covers(Instant moment) {
    return active && since.filter(joined -> !joined.isAfter(moment)).isPresent();
  }
}
