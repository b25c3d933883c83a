package com.atlassian.beehive;

/** Finds cluster locks by name. */
public interface ClusterLockService {
  ClusterLock getLockForName(String lockName);
}
