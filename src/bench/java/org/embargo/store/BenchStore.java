package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.embargo.app.advisory.Publications;
import org.embargo.app.common.Caches;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.MemoryCaches;
import org.embargo.app.guard.Guarded;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.search.DisclosureIndex;
import org.embargo.app.search.EveryDisclosure;
import org.embargo.app.search.FindDisclosures;
import org.embargo.app.search.LookAtEach;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.sandbox.db.SandboxActiveObjects;

/** What benchmarks need of the store, whose rows nobody else knows. */
public final class BenchStore {
  /** Of each of our tables in the benchmarks' database, before its name and a quote. */
  public static final String PREFIX =
      "PUBLIC.\"" + TableNames.of(DisclosureRow.class).replaceFirst("DISCLOSURE$", "");

  private final AtomicLong queries = new AtomicLong();
  private final ProjectSetups setups;
  private final Guarded guarded;
  private final Openings openings;
  private final Disclosures disclosures;

  public BenchStore(SandboxActiveObjects ao, Caches caches) {
    ao.migrate(
        List.of(DisclosureRow.class, GuardedRow.class, OpeningRow.class, ProjectSetupRow.class));
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
    this.openings = new AoOpenings(counting, caches);
    this.disclosures = new AoDisclosures(counting, caches);
  }

  /** Who asks is of the team of project 10. */
  public static FindDisclosures findDisclosures(
      SandboxActiveObjects ao, DisclosureIndex index, ClusterClock clock) {
    ao.migrate(
        List.of(
            DisclosureRow.class,
            RevisionRow.class,
            AdvisoryRow.class,
            AdvisoryIssueRow.class,
            LogEntryRow.class,
            ProjectSetupRow.class));
    ProjectSetups setups =
        port(
            ProjectSetups.class,
            List.of(
                new ProjectSetup(
                    10,
                    "1",
                    1,
                    1,
                    "1",
                    new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"))));
    LookAtEach none =
        new LookAtEach(
            new AoDisclosures(ao, new MemoryCaches()),
            new Publications(
                new AoAdvisories(ao),
                new AoDrafts(ao),
                new AoRevisions(ao, new AoOutbox(ao)),
                port(Issues.class, Optional.empty())),
            new AoLog(ao));
    return new FindDisclosures(
        new EveryDisclosure(index, none), setups, port(People.class, true), clock);
  }

  /** Gives the same to all questions. */
  private static <T> T port(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
  }

  /** How often the database has been asked. */
  public long queries() {
    return queries.get();
  }

  public ProjectSetups setups() {
    return setups;
  }

  public Openings openings() {
    return openings;
  }

  public Disclosures disclosures() {
    return disclosures;
  }

  public Guarded guarded() {
    return guarded;
  }
}
