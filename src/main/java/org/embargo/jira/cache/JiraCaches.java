package org.embargo.jira.cache;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.embargo.app.common.Caches;

/** Jira's caches: one on each node, and what is removed from one is removed from all. */
public final class JiraCaches implements Caches {
  private static final String PREFIX = "org.embargo.";
  private static final int MOST = 100_000;

  private final CacheManager cacheManager;
  private final ThreadLocal<List<Runnable>> again = ThreadLocal.withInitial(ArrayList::new);

  public JiraCaches(CacheManager cacheManager) {
    this.cacheManager = cacheManager;
  }

  @Override
  public <T> Remembered<T> of(String name, LongFunction<T> loader) {
    CacheLoader<Long, T> load = loader::apply;
    Cache<Long, T> cache =
        cacheManager.getCache(
            PREFIX + name,
            load,
            new CacheSettingsBuilder()
                .remote()
                .replicateViaInvalidation()
                .maxEntries(MOST)
                .build());
    // An earlier life of the plugin may have left what another class loader has made.
    cache.removeAll();
    return new Remembered<>() {
      @Override
      public T get(long key) {
        return cache.get(key);
      }

      @Override
      public void forget(long key) {
        cache.remove(key);
        again.get().add(() -> cache.remove(key));
      }
    };
  }

  @Override
  public void afterTransaction() {
    List<Runnable> forgotten = again.get();
    again.remove();
    forgotten.forEach(Runnable::run);
  }
}
