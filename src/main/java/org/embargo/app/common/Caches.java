package org.embargo.app.common;

import java.util.function.LongFunction;

/** What is kept in memory, on each node, of what is stored. */
public interface Caches {
  /**
   * Things that a number stands for.
   *
   * @param <T> never null, and never changed
   */
  interface Remembered<T> {
    /** Loads it where it is not in memory. */
    T get(long key);

    /**
     * It is not as it was: every node loads it anew. Within a transaction that is done now, for
     * what comes in it, and again after its end, for others.
     */
    void forget(long key);
  }

  /**
   * @param name unique, and the same on all nodes
   */
  <T> Remembered<T> of(String name, LongFunction<T> loader);

  /** What was forgotten by this thread since is forgotten once more: its transaction has ended. */
  void afterTransaction();
}
