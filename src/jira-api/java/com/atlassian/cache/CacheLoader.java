package com.atlassian.cache;

/** Makes what a cache does not have. */
public interface CacheLoader<K, V> {
  V load(K key);
}
