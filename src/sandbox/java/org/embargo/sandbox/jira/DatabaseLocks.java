package org.embargo.sandbox.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.embargo.sandbox.db.Database;

/**
 * The locks of a cluster whose nodes are processes of their own. They are rows of the database, and
 * what a dead node holds is free after five minutes (rule 11.8).
 */
public final class DatabaseLocks implements ClusterLockService {
  private static final Duration EXPIRES = Duration.ofMinutes(5);
  private static final long LOOKS_AGAIN_MILLIS = 20;

  private final Database database;
  private final Clock clock;
  private final String node = UUID.randomUUID().toString();

  /**
   * @param clock of the database
   */
  public DatabaseLocks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public ClusterLock getLockForName(String name) {
    return new RowLock(name);
  }

  private final class RowLock implements ClusterLock {
    private final String name;

    RowLock(String name) {
      this.name = name;
    }

    @Override
    public boolean tryLock() {
      return take(name);
    }

    @Override
    public void lock() {
      try {
        lockInterruptibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while it waited for " + name, e);
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      while (!take(name)) {
        TimeUnit.MILLISECONDS.sleep(LOOKS_AGAIN_MILLIS);
      }
    }

    @Override
    public void unlock() {
      release(name);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      throw new UnsupportedOperationException("the plugin waits for no time");
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("Jira's locks have none");
    }
  }

  private boolean take(String name) {
    long now = clock.millis();
    int rows =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.execute(
                        "INSERT INTO jira.cluster_lock (name, holder, taken_at) VALUES (?, ?, ?)"
                            + " ON CONFLICT (name) DO UPDATE"
                            + " SET holder = EXCLUDED.holder, taken_at = EXCLUDED.taken_at"
                            + " WHERE cluster_lock.taken_at <= ?",
                        name,
                        node,
                        now,
                        now - EXPIRES.toMillis()));
    return rows == 1;
  }

  private void release(String name) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM jira.cluster_lock WHERE name = ? AND holder = ?", name, node));
  }
}
