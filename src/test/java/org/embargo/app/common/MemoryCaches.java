package org.embargo.app.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** Caches of a single node. */
public final class MemoryCaches implements Caches {
  private final List<Runnable> again = new ArrayList<>();

  @Override
  public <T> Remembered<T> of(String name, LongFunction<T> loader) {
    Map<Long, T> values = new ConcurrentHashMap<>();
    return new Remembered<>() {
      @Override
      public T get(long key) {
        T present = values.get(key);
        if (present != null) {
          return present;
        }
        T loaded = loader.apply(key);
        values.put(key, loaded);
        return loaded;
      }

      @Override
      public void forget(long key) {
        values.remove(key);
        again.add(() -> values.remove(key));
      }
    };
  }

  @Override
  public void afterTransaction() {
    again.forEach(Runnable::run);
    again.clear();
  }
}
