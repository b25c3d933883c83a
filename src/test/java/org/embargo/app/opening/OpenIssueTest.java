package org.embargo.app.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.NoLocks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.conversation.Comments;
import org.embargo.app.conversation.KeepInternal;
import org.embargo.app.conversation.SharedComments;
import org.embargo.app.conversation.TeamComments;
import org.embargo.app.guard.Guard;
import org.embargo.app.history.Journal;
import org.embargo.app.register.Disclosures;
import org.embargo.app.seal.Homes;
import org.embargo.app.seal.SealMemory.MemoryGuarded;
import org.embargo.app.seal.SealMemory.MemoryLog;
import org.embargo.app.seal.SealMemory.MemoryOpenings;
import org.embargo.app.seal.SealMemory.MemoryRounds;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.junit.jupiter.api.Test;

/** A node that goes down while it opens an issue. */
class OpenIssueTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

  private final MemoryOpenings openings = new MemoryOpenings();
  private final MemoryGuarded guarded = new MemoryGuarded();
  private final List<String> done = new ArrayList<>();
  private final MemorySetups setups = new MemorySetups();
  private List<Obstacle> obstacles = List.of();
  private String breaksAt = "";
  private Instant now = NOW;

  @Test
  void what_has_begun_is_finished_by_whoever_comes_next() {
    openings.save(new Opening(7, 1, NOW, State.BEGUN));
    breaksAt = "unseal 8";
    assertThatIllegalStateException().isThrownBy(() -> openIssue().open(7));
    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.BEGUN));

    breaksAt = "";
    done.clear();
    openIssue().open(7);

    assertThat(done).containsExactly("unseal 7", "unseal 8", "index 7", "index 8");
    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.DONE));
  }

  @Test
  void a_search_index_that_fails_comes_last() {
    openings.save(new Opening(7, 1, NOW, State.BEGUN));
    breaksAt = "index 7";

    assertThatIllegalStateException().isThrownBy(() -> openIssue().open(7));

    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.DONE));
  }

  @Test
  void what_somebody_has_stopped_or_sealed_again_is_left_alone() {
    openings.save(new Opening(7, 1, NOW, State.HELD));

    openIssue().open(7);

    assertThat(done).isEmpty();
  }

  @Test
  void of_what_is_deleted_nothing_is_left() {
    openings.save(new Opening(9, 1, NOW, State.PLANNED));

    openIssue().open(9);

    assertThat(openings.find(9)).isEmpty();
  }

  @Test
  void what_has_changed_since_it_began_is_sealed_and_waits_again() {
    openings.save(new Opening(7, 1, NOW, State.BEGUN));
    guarded.add(7, Optional.empty(), NOW);
    guarded.add(8, Optional.of(7L), NOW);
    obstacles = List.of(Obstacle.UNSETTLED);

    openIssue().open(7);

    assertThat(done).isEmpty();
    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.PLANNED));
    assertThat(guarded.ids()).containsExactly(7L, 8L);
  }

  @Test
  void what_is_due_waits_for_its_obstacles() {
    openings.save(new Opening(7, 1, NOW, State.PLANNED));
    guarded.add(7, Optional.empty(), NOW);
    obstacles = List.of(Obstacle.ANONYMOUS);
    openIssue().open(7);
    assertThat(done).isEmpty();
    assertThat(guarded.ids()).containsExactly(7L);

    obstacles = List.of();
    openIssue().open(7);

    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.DONE));
    assertThat(guarded.ids()).isEmpty();
  }

  @Test
  void what_has_something_against_it_is_looked_at_once_an_hour() {
    openings.save(new Opening(7, 1, NOW, State.PLANNED));
    obstacles = List.of(Obstacle.ANONYMOUS);
    OpenDue openDue = new OpenDue(openings, openIssue(), () -> now, new NoLocks());
    openDue.run();
    obstacles = List.of();

    now = NOW.plusSeconds(3_599);
    openDue.run();
    assertThat(done).isEmpty();
    now = NOW.plusSeconds(3_600);
    openDue.run();

    assertThat(openings.find(7)).hasValue(new Opening(7, 1, NOW, State.DONE));
  }

  private OpenIssue openIssue() {
    Issues issues = port(Issues.class);
    ClusterClock clock = () -> NOW;
    SealingClock sealing = new SealingClock(clock, Clock.systemUTC());
    Guard guard = new Guard(setups, guarded, issues, openings, sealing);
    Journal journal = new Journal(new MemoryLog(), clock);
    KeepInternal keepInternal =
        new KeepInternal(
            setups,
            new TeamComments(
                port(Comments.class),
                port(SharedComments.class),
                port(People.class),
                guarded,
                new MemoryRounds()),
            guard,
            new Homes(port(Disclosures.class), setups),
            new MemoryLog(),
            sealing,
            new NoLocks());
    return new OpenIssue(
        openings,
        (opening, issue, at) -> obstacles,
        new Wholes(issues, port(Disclosures.class), guard, keepInternal),
        journal,
        new NoLocks());
  }

  /** Issue 7 has the part 8, which is no case of its own; there is no other. */
  private <T> T port(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "byId" ->
                      Optional.of((Long) arguments[0]).filter(id -> id < 9).map(this::issue);
                  case "subTasksOf" -> arguments[0].equals(7L) ? List.of(issue(8)) : List.of();
                  case "find" -> Optional.empty();
                  case "unseal", "index" -> act(method.getName() + " " + arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private Object act(String what) {
    if (what.equals(breaksAt)) {
      throw new IllegalStateException("the node is gone");
    }
    done.add(what);
    return Set.of();
  }

  private TrackedIssue issue(long id) {
    return new TrackedIssue(
        id,
        "KEY-" + id,
        1,
        "10",
        id == 8 ? Optional.of(7L) : Optional.empty(),
        Optional.of(2L),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
