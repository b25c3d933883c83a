package org.embargo.app.common;

import java.time.Instant;

/**
 * The time that all nodes of the cluster agree on. Every instant that is stored, or compared with a
 * stored one, comes from here (decision 18). A use case reads it once and passes the instant on.
 */
@FunctionalInterface
public interface ClusterClock {
  /**
   * @return in whole milliseconds, as instants are stored
   * @throws IllegalStateException when the cluster's time is not known now; nothing is published,
   *     approved or opened until it is
   */
  Instant now();
}
