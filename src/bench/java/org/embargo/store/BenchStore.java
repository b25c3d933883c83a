package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import org.embargo.app.Caches;
import org.embargo.app.ProjectSetups;
import org.embargo.app.seal.Guarded;
import org.embargo.sandbox.db.SandboxActiveObjects;

/** What benchmarks need of the store, whose rows nobody else knows. */
public final class BenchStore {
  private final ProjectSetups setups;
  private final Guarded guarded;

  public BenchStore(SandboxActiveObjects ao, Caches caches) {
    ao.migrate(List.of(GuardedRow.class, ProjectSetupRow.class));
    this.setups = new AoProjectSetups((ActiveObjects) ao, caches);
    this.guarded = new AoGuarded(ao, caches);
  }

  public ProjectSetups setups() {
    return setups;
  }

  public Guarded guarded() {
    return guarded;
  }
}
