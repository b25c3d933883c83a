package org.embargo.app;

import java.util.function.Supplier;

/** Work that one node at a time does. Reentrant within a thread. */
public interface Locks {
  /**
   * Waits for the issue's lock, on whichever node it is held, and does the work in one transaction:
   * all that it stores, or nothing.
   */
  <T> T whileHolding(long issueId, Supplier<T> work);

  /** Runs it, unless somebody in the cluster is doing the same: then it is in good hands. */
  void unlessRunning(String name, Runnable work);
}
