package org.embargo.bench;

import com.atlassian.plugin.web.Condition;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.common.Locks;
import org.embargo.app.common.MemoryCaches;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.jira.panel.PanelCondition;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.store.BenchStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A view of an ordinary issue of a project that is set up, by somebody of its team and by somebody
 * else: whether our panel is shown on it. Roles are answered from memory, as Jira does. It fails
 * when the tracker or the database was asked for anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PanelBench {
  private static final int ISSUES = 10_000;

  private final AtomicLong asked = new AtomicLong();
  private final Map<String, Object>[] views = views();
  private Database database;
  private BenchStore store;
  private Condition condition;
  private long queries;
  private int next;

  @Setup
  public void setUp() throws Exception {
    database = new Database(Files.createTempDirectory("bench"));
    store = new BenchStore(new SandboxActiveObjects(database, "bench"), new MemoryCaches());
    store
        .setups()
        .save(
            new ProjectSetup(
                10_000,
                "10100",
                1,
                2,
                "1",
                new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache")));
    Issues issues = port(Issues.class, name -> fail());
    Set<String> team = Set.of("user0", "user2");
    People people =
        (People)
            Proxy.newProxyInstance(
                PanelBench.class.getClassLoader(),
                new Class<?>[] {People.class},
                (proxy, method, arguments) -> team.contains(String.valueOf(arguments[0])));
    Guard guard =
        new Guard(
            store.setups(),
            store.guarded(),
            issues,
            store.openings(),
            new SealingClock(Instant::now, Clock.systemUTC()));
    condition =
        new PanelCondition(
            new DisclosureAccess(
                issues, people, store.setups(), store.disclosures(), store.openings()),
            new Sealable(issues, store.setups(), people, guard, port(Locks.class, name -> fail())),
            () -> Optional.of("user" + next % 4));
    for (int i = 0; i < ISSUES; i++) {
      ours();
    }
    queries = store.queries();
  }

  @TearDown
  public void close() {
    database.close();
    if (asked.get() > 0 || store.queries() > queries) {
      throw new IllegalStateException("a view of an ordinary issue has cost a query");
    }
  }

  @Benchmark
  public boolean ours() {
    return condition.shouldDisplay(view());
  }

  @Benchmark
  public boolean empty() {
    return view().isEmpty();
  }

  private Map<String, Object> view() {
    next = (next + 1) % ISSUES;
    return views[next];
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object>[] views() {
    Map<String, Object>[] made = new Map[ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      made[i] = Map.of("issue", new OrdinaryIssue(i * 10L + 7, asked));
    }
    return made;
  }

  private Object fail() {
    asked.incrementAndGet();
    throw new IllegalStateException("a query");
  }

  private static <T> T port(Class<T> type, Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.apply(method.getName())));
  }
}
