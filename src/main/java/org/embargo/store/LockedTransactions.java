package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.common.Caches;
import org.embargo.app.common.Locks;

/** Jira's cluster locks around Active Objects' transactions: released only after the commit. */
public final class LockedTransactions implements Locks {
  private static final String PREFIX = "org.embargo.";

  private final ClusterLockService clusterLocks;
  private final ActiveObjects ao;
  private final Caches caches;
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  public LockedTransactions(ClusterLockService clusterLocks, ActiveObjects ao, Caches caches) {
    this.clusterLocks = clusterLocks;
    this.ao = ao;
    this.caches = caches;
  }

  @Override
  public <T> T whileHolding(List<String> names, Supplier<T> work) {
    Deque<ClusterLock> held = new ArrayDeque<>();
    enter();
    try {
      for (String name : names) {
        ClusterLock lock = clusterLocks.getLockForName(PREFIX + name);
        lock.lock();
        held.push(lock);
      }
      return ao.executeInTransaction(work::get);
    } finally {
      try {
        caches.afterTransaction();
      } finally {
        leave();
        unlock(held);
      }
    }
  }

  /** Every one of them, latest first, also where one fails. */
  private static void unlock(Deque<ClusterLock> held) {
    ClusterLock latest = held.poll();
    if (latest == null) {
      return;
    }
    try {
      latest.unlock();
    } finally {
      unlock(held);
    }
  }

  @Override
  public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
    ClusterLock lock = clusterLocks.getLockForName(PREFIX + name);
    if (!lock.tryLock()) {
      return Optional.empty();
    }
    enter();
    try {
      return Optional.of(work.get());
    } finally {
      leave();
      lock.unlock();
    }
  }

  @Override
  public boolean isInside() {
    return depth.get() > 0;
  }

  private void enter() {
    depth.set(depth.get() + 1);
  }

  private void leave() {
    if (depth.get() == 1) {
      depth.remove();
    } else {
      depth.set(depth.get() - 1);
    }
  }
}
