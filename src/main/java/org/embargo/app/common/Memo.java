package org.embargo.app.common;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
  private final Map<K, CompletableFuture<V>> underWay = new HashMap<>();
  private long total;

  /**
   * @param mostWeight of all results together; a heavier one is kept until the next comes
   */
  public Memo(int mostEntries, long mostWeight, ToLongFunction<V> weight) {
    this.mostEntries = mostEntries;
    this.mostWeight = mostWeight;
    this.weight = weight;
  }

  /**
   * Whoever asks for what is being made waits for it. A slow result delays nobody who asks for
   * another.
   *
   * @throws java.util.concurrent.CompletionException when what this call waited for has failed; it
   *     is made anew for whoever asks next
   */
  public V get(K key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first;
    synchronized (kept) {
      V present = kept.get(key);
      if (present != null) {
        return present;
      }
      first = underWay.putIfAbsent(key, mine);
    }
    return first == null ? make(key, work, mine) : first.join();
  }

  private V make(K key, Supplier<V> work, CompletableFuture<V> mine) {
    try {
      V made = work.get();
      keep(key, made);
      mine.complete(made);
      return made;
    } catch (Throwable e) {
      // An Error too, as an overflow of the stack is: or those who wait would wait for ever.
      synchronized (kept) {
        underWay.remove(key);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** In one step with the end of the work, or somebody in between would begin anew. */
  private void keep(K key, V made) {
    synchronized (kept) {
      underWay.remove(key);
      kept.put(key, made);
      total += weight.applyAsLong(made);
      dropOldest();
    }
  }

  private void dropOldest() {
    Iterator<V> oldest = kept.values().iterator();
    while (kept.size() > 1 && (kept.size() > mostEntries || total > mostWeight)) {
      total -= weight.applyAsLong(oldest.next());
      oldest.remove();
    }
  }
}
