package org.embargo.jira.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.embargo.app.common.Redacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dates what sealing writes down. It is the cluster's clock while that answers, and this node's
 * when not: an issue is sealed whatever time it is. Nothing is published or opened by it.
 */
public final class SealingClock extends Clock {
  private static final Logger logger = LoggerFactory.getLogger(SealingClock.class);

  private final Clock cluster;
  private final Clock node;

  public SealingClock(Clock cluster, Clock node) {
    this.cluster = cluster;
    this.node = node;
  }

  @Override
  public Instant instant() {
    try {
      return cluster.instant();
    } catch (RuntimeException e) {
      logger.warn("sealing goes by the time of this node", new Redacted(e));
      return node.instant();
    }
  }

  @Override
  public ZoneId getZone() {
    return cluster.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SealingClock(cluster.withZone(zone), node.withZone(zone));
  }
}
