package org.embargo.app;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps the results of a pure function in memory, those that were asked for last. A key has all
 * that the result depends on, so that nothing in it can be out of date.
 */
public final class Memo<K, V> {
  private final int mostEntries;
  private final long mostWeight;
  private final ToLongFunction<V> weight;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  /**
   * @param mostWeight of all results together; a heavier one is kept until the next comes
   */
  public Memo(int mostEntries, long mostWeight, ToLongFunction<V> weight) {
    this.mostEntries = mostEntries;
    this.mostWeight = mostWeight;
    this.weight = weight;
  }

  /** Works outside of the monitor: a slow result delays nobody who asks for another. */
  public V get(K key, Supplier<V> work) {
    synchronized (kept) {
      V present = kept.get(key);
      if (present != null) {
        return present;
      }
    }
    V made = work.get();
    synchronized (kept) {
      V before = kept.put(key, made);
      total += weight.applyAsLong(made) - (before == null ? 0 : weight.applyAsLong(before));
      dropOldest();
    }
    return made;
  }

  private void dropOldest() {
    Iterator<V> oldest = kept.values().iterator();
    while (kept.size() > 1 && (kept.size() > mostEntries || total > mostWeight)) {
      total -= weight.applyAsLong(oldest.next());
      oldest.remove();
    }
  }
}
