package org.embargo.sandbox.jira;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Caches of one node. What is removed here is removed on all nodes. */
public final class Caches implements CacheManager {
  private final List<Caches> nodes;
  private final boolean remembers;
  private final Map<String, Map<Object, Object>> caches = new ConcurrentHashMap<>();

  private Caches(List<Caches> nodes, boolean remembers) {
    this.nodes = nodes;
    this.remembers = remembers;
  }

  public static Caches ofFirstNode() {
    Caches first = new Caches(new CopyOnWriteArrayList<>(), true);
    first.nodes.add(first);
    return first;
  }

  /** Of a node that hears nothing of others, and so must remember nothing. */
  public static Caches ofLoneNode() {
    return new Caches(new CopyOnWriteArrayList<>(), false);
  }

  public Caches ofAnotherNode() {
    Caches another = new Caches(nodes, remembers);
    nodes.add(another);
    return another;
  }

  /** Of a node that is down. */
  public void leave() {
    nodes.remove(this);
  }

  @Override
  public <K, V> Cache<K, V> getCache(
      String name, CacheLoader<K, V> loader, CacheSettings settings) {
    Map<Object, Object> values = caches.computeIfAbsent(name, n -> new ConcurrentHashMap<>());
    return new Cache<>() {
      @Override
      @SuppressWarnings("unchecked")
      public V get(K key) {
        return remembers
            ? (V) values.computeIfAbsent(key, k -> loader.load(key))
            : loader.load(key);
      }

      @Override
      public void remove(K key) {
        nodes.forEach(node -> node.values(name).remove(key));
      }

      @Override
      public void removeAll() {
        nodes.forEach(node -> node.values(name).clear());
      }
    };
  }

  private Map<Object, Object> values(String name) {
    return caches.computeIfAbsent(name, n -> new ConcurrentHashMap<>());
  }
}
