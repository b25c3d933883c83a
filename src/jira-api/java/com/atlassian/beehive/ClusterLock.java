package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/** A lock that holds on all nodes. */
public interface ClusterLock extends Lock {}
