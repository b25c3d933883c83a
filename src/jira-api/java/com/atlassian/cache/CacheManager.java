package com.atlassian.cache;

/** Makes caches, or gives those that are there. */
public interface CacheManager {
  <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings);
}
