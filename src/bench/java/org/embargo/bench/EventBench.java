package org.embargo.bench;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.embargo.app.common.MemoryCaches;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.seal.KeepSealed;
import org.embargo.app.seal.WatchIssue;
import org.embargo.app.tracker.Issues;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.jira.seal.IssueListener;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.sandbox.jira.Events;
import org.embargo.sandbox.jira.Switches;
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
 * An event on an ordinary issue of a project that is set up, among 10,000 such issues: with our
 * listener, and with one that does nothing. It fails when our listener has asked the tracker or the
 * database for anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBench {
  private static final int ISSUES = 10_000;

  private final AtomicLong asked = new AtomicLong();
  private Database database;
  private BenchStore store;
  private long queries;
  private Events withOurs;
  private Events withEmpty;
  private final IssueEvent[] happened = new IssueEvent[ISSUES];
  private int next;

  /** Hears, and does nothing. */
  public static final class Empty {
    @EventListener
    public void onIssueEvent(IssueEvent event) {}
  }

  @Setup
  public void setUp() throws Exception {
    database = new Database(Files.createTempDirectory("bench"));
    SandboxActiveObjects ao = new SandboxActiveObjects(database, "bench");
    store = new BenchStore(ao, new MemoryCaches());
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
    for (long id = 1; id <= 1_000; id++) {
      store.guarded().add(id * 10, Optional.empty(), Instant.now());
    }
    Issues none =
        (Issues)
            Proxy.newProxyInstance(
                EventBench.class.getClassLoader(),
                new Class<?>[] {Issues.class},
                (proxy, method, args) -> {
                  asked.incrementAndGet();
                  throw new IllegalStateException("a query: " + method.getName());
                });
    Guard guard =
        new Guard(
            store.setups(),
            store.guarded(),
            none,
            store.openings(),
            new SealingClock(Instant::now, Clock.systemUTC()));
    KeepSealed unused = null;
    withOurs = new Events(new Switches());
    withOurs.register(new IssueListener(guard, new WatchIssue(guard, unused, List.of(), none)));
    withEmpty = new Events(new Switches());
    withEmpty.register(new Empty());
    for (int i = 0; i < ISSUES; i++) {
      // None is guarded: those have ids that end with a zero.
      happened[i] = new IssueEvent(new OrdinaryIssue(i * 10L + 7, asked), Map.of(), null, 2L);
    }
    for (int i = 0; i < ISSUES; i++) {
      ours();
    }
    queries = store.queries();
  }

  @TearDown
  public void close() {
    database.close();
    // The listener itself logs what fails, and goes on.
    if (asked.get() > 0 || store.queries() > queries) {
      throw new IllegalStateException("an event on an ordinary issue has cost a query");
    }
  }

  private IssueEvent event() {
    next = (next + 1) % ISSUES;
    return happened[next];
  }

  @Benchmark
  public void ours() {
    withOurs.publish(event());
  }

  @Benchmark
  public void empty() {
    withEmpty.publish(event());
  }
}
