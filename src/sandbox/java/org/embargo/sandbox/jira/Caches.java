package org.embargo.sandbox.jira;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Caches of one node. */
public final class Caches implements CacheManager {
  @Override
  public <K, V> Cache<K, V> getCache(
      String name, CacheLoader<K, V> loader, CacheSettings settings) {
    return new Kept<>(loader, new ConcurrentHashMap<>());
  }

  private record Kept<K, V>(CacheLoader<K, V> loader, Map<K, V> values) implements Cache<K, V> {
    @Override
    public V get(K key) {
      V present = values.get(key);
      if (present != null) {
        return present;
      }
      V loaded = loader.load(key);
      values.put(key, loaded);
      return loaded;
    }

    @Override
    public void remove(K key) {
      values.remove(key);
    }

    @Override
    public void removeAll() {
      values.clear();
    }
  }
}
