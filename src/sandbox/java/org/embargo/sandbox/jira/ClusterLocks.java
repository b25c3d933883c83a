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
  }
}
