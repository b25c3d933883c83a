package com.atlassian.cache;

/** Keeps what its loader has made, until it is removed on any node. */
public interface Cache<K, V> {
  V get(K key);

  void remove(K key);

  void removeAll();
}
