package org.embargo.app.common;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dates the lines that sealing writes. It returns the cluster's time, or the time of this node
 * while the cluster's time is not known: an issue is sealed whatever the time is. Nothing is
 * published or opened by it.
 */
public final class SealingClock {
  private static final Logger logger = LoggerFactory.getLogger(SealingClock.class);

  private final ClusterClock cluster;
  private final Clock node;

  public SealingClock(ClusterClock cluster, Clock node) {
    this.cluster = cluster;
    this.node = node;
  }

  public Instant now() {
    try {
      return cluster.now();
    } catch (Throwable e) {
      logger.warn("sealing uses the time of this node", new Redacted(e));
      return node.instant();
    }
  }
}
