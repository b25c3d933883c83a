package org.embargo.jira.time;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Redacted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which all nodes share. A database that has never returned its time is
 * one whose product is not known: there the clock of this node counts.
 */
public final class DatabaseClock implements ClusterClock {
  private static final Logger logger = LoggerFactory.getLogger(DatabaseClock.class);

  private final LongSupplier database;
  private final Clock node;
  private volatile boolean hasAnswered;

  /**
   * @param database the database's time in milliseconds since 1970 in UTC
   * @param node counts while the database has never returned its time
   */
  public DatabaseClock(LongSupplier database, Clock node) {
    this.database = database;
    this.node = node;
  }

  @Override
  public Instant now() {
    try {
      Instant now = Instant.ofEpochMilli(database.getAsLong());
      hasAnswered = true;
      return now;
    } catch (RuntimeException | LinkageError e) {
      if (hasAnswered) {
        throw new IllegalStateException("the database does not return its time now", e);
      }
      logger.info("the database does not return its time, this node's counts", new Redacted(e));
      return node.instant();
    }
  }
}
