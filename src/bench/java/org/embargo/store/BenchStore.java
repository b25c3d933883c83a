package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.embargo.app.Caches;
import org.embargo.app.ProjectSetups;
import org.embargo.app.seal.Guarded;
import org.embargo.sandbox.db.SandboxActiveObjects;

/** What benchmarks need of the store, whose rows nobody else knows. */
public final class BenchStore {
  private final AtomicLong queries = new AtomicLong();
  private final ProjectSetups setups;
  private final Guarded guarded;

  public BenchStore(SandboxActiveObjects ao, Caches caches) {
    ao.migrate(List.of(GuardedRow.class, ProjectSetupRow.class));
    ActiveObjects counting =
        (ActiveObjects)
            Proxy.newProxyInstance(
                BenchStore.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, args) -> {
                  queries.incrementAndGet();
                  return method.invoke(ao, args);
                });
    this.setups = new AoProjectSetups(counting, caches);
    this.guarded = new AoGuarded(counting, caches);
  }

  /** How often the database has been asked. */
  public long queries() {
    return queries.get();
  }

  public ProjectSetups setups() {
    return setups;
  }

  public Guarded guarded() {
    return guarded;
  }
}
