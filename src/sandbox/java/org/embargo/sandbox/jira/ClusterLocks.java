package org.embargo.sandbox.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The locks of a cluster whose nodes are in one process. */
public final class ClusterLocks implements ClusterLockService {
  private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();

  @Override
  public ClusterLock getLockForName(String name) {
    return locks.computeIfAbsent(name, n -> new Lock());
  }

  private static final class Lock extends ReentrantLock implements ClusterLock {
    private static final long serialVersionUID = 1;

    /** Jira's locks promise no more (Beehive's documentation); here a second time is told. */
    private void requireNew() {
      if (isHeldByCurrentThread()) {
        throw new IllegalStateException("this thread holds the lock already");
      }
    }

    @Override
    public void lock() {
      requireNew();
      super.lock();
    }

    @Override
    public boolean tryLock() {
      requireNew();
      return super.tryLock();
    }
  }
}
