package org.embargo.app.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.app.common.NoLocks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.seal.Homes;
import org.embargo.app.seal.SealMemory;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.core.conversation.Remark;
import org.embargo.core.conversation.StoredComment;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepInternalTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final long TEAM = 30;
  private static final TrackedIssue ISSUE =
      new TrackedIssue(
          1,
          "P-1",
          10,
          "security",
          Optional.empty(),
          Optional.of(20L),
          Optional.of("reporter"),
          Optional.empty(),
          List.of());

  private final MemorySetups setups = new MemorySetups();
  private final Map<Long, Remark> comments = new TreeMap<>();
  private final List<Long> shared = new ArrayList<>();
  private final List<String> announced = new ArrayList<>();
  private final SealMemory.MemoryGuarded guarded = new SealMemory.MemoryGuarded();
  private final SealMemory.MemoryRounds rounds = new SealMemory.MemoryRounds();
  private final SealMemory.MemoryLog log = new SealMemory.MemoryLog();
  private final SealMemory.MemoryOpenings openings = new SealMemory.MemoryOpenings();
  private final SealMemory.MemoryDisclosures disclosures = new SealMemory.MemoryDisclosures();
  private final KeepInternal keepInternal =
      new KeepInternal(
          setups,
          new TeamComments(
              new MemoryComments(),
              new MemoryShared(),
              new SealMemory.Team("member"),
              guarded,
              rounds),
          new Guard(
              setups,
              guarded,
              noIssues(),
              openings,
              new SealingClock(() -> NOW, Clock.systemUTC())),
          new Homes(disclosures, setups),
          log,
          new SealingClock(() -> NOW, Clock.systemUTC()),
          new NoLocks());

  @BeforeEach
  void aSealedIssue() {
    setups.save(
        new ProjectSetup(
            10, "security", 20, TEAM, "1", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1")));
    guarded.add(1, Optional.empty(), NOW.minusSeconds(600));
  }

  @ParameterizedTest
  @CsvSource({
    "member,   true,  false, true",
    "member,   false, false, false",
    "member,   true,  true,  false",
    "reporter, true,  false, false",
    "'',       true,  false, false"
  })
  void what_the_team_says_openly_and_has_not_shared_is_restricted(
      String author, boolean open, boolean isShared, boolean restricted) {
    put(7, author, NOW, open);
    if (isShared) {
      shared.add(7L);
    }

    keepInternal.check(ISSUE);

    assertThat(comments.get(7L).roleId().isPresent()).isEqualTo(restricted);
    assertThat(log.entries.stream().map(LogEntry::what).toList())
        .isEqualTo(restricted ? List.of(What.COMMENT_RESTRICTED) : List.of());
  }

  @Test
  void what_was_announced_is_shared_once_and_not_by_somebody_else() {
    announced.add("1 member d7");
    put(7, "member", NOW, true);
    put(8, "member", NOW, true);

    keepInternal.check(ISSUE);
    keepInternal.check(ISSUE);

    assertThat(shared).containsExactly(7L);
    assertThat(comments.get(8L).roleId()).hasValue(TEAM);
    assertThat(log.entries.stream().map(LogEntry::what))
        .containsExactly(What.COMMENT_SHARED, What.COMMENT_RESTRICTED);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void in_a_project_that_is_not_set_up_it_is_the_team_of_the_home_project(
      boolean isGuarded, boolean restricted) {
    setups.remove(10);
    setups.save(
        new ProjectSetup(
            11, "security", 20, TEAM, "1", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1")));
    disclosures.save(
        new Disclosure(
            1, 11, 11, 20, NOW, Optional.empty(), Optional.empty(), Optional.empty(), 1));
    if (!isGuarded) {
      guarded.remove(1);
    }
    put(7, "member", NOW, true);

    keepInternal.check(ISSUE);

    assertThat(comments.get(7L).roleId().isPresent()).isEqualTo(restricted);
  }

  /** But for a minute: nodes' clocks differ. */
  @ParameterizedTest
  @CsvSource({"-661, false", "-660, true", "-540, true", "0, true"})
  void what_was_said_before_the_issue_was_sealed_stays(long seconds, boolean restricted) {
    put(7, "member", NOW.plusSeconds(seconds), true);

    keepInternal.check(ISSUE);

    assertThat(comments.get(7L).roleId().isPresent()).isEqualTo(restricted);
  }

  /** A round looks a minute back: nodes' clocks differ. */
  @ParameterizedTest
  @CsvSource({"-91, false", "-90, true"})
  void what_was_said_before_the_last_round_stays(long seconds, boolean restricted) {
    rounds.last = Optional.of(NOW.minusSeconds(30));
    put(7, "member", NOW.plusSeconds(seconds), true);

    keepInternal.check(ISSUE);

    assertThat(comments.get(7L).roleId().isPresent()).isEqualTo(restricted);
  }

  /** The reporter cannot read them, and others who see the project can. */
  @Test
  void in_an_open_issue_what_another_role_may_read_is_restricted_to_the_team() {
    putFor(7, "member", Optional.of(TEAM + 1));
    putFor(8, "left", Optional.of(TEAM + 1));
    putFor(9, "member", Optional.of(TEAM));
    shared.add(10L);
    put(10, "member", NOW, true);
    keepInternal.check(ISSUE);
    assertThat(log.entries).isEmpty();

    openings.save(new Opening(1, 10, NOW, State.DONE));
    keepInternal.check(ISSUE);

    assertThat(comments.get(7L).roleId()).hasValue(TEAM);
    // Who has written it may have been of the team then.
    assertThat(comments.get(8L).roleId()).hasValue(TEAM);
    assertThat(comments.get(10L).roleId()).isEmpty();
    assertThat(log.entries).hasSize(2);
  }

  @Test
  void before_an_issue_is_opened_all_that_nobody_has_shared_is_the_teams() {
    put(7, "member", NOW.minusSeconds(90_000), true);
    putFor(8, "member", Optional.of(TEAM + 1));
    put(9, "reporter", NOW, true);

    keepInternal.closeToOthers(ISSUE);

    assertThat(comments.get(7L).roleId()).hasValue(TEAM);
    assertThat(comments.get(8L).roleId()).hasValue(TEAM);
    assertThat(comments.get(9L).roleId()).isEmpty();
  }

  /** Of which nobody asks. */
  private static Issues noIssues() {
    return (Issues)
        Proxy.newProxyInstance(
            Issues.class.getClassLoader(),
            new Class<?>[] {Issues.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private void putFor(long id, String author, Optional<Long> role) {
    comments.put(id, new Remark(id, Optional.of(author), NOW, role, false, "d" + id));
  }

  private void put(long id, String author, Instant at, boolean open) {
    comments.put(
        id,
        new Remark(
            id,
            Optional.of(author).filter(name -> !name.isEmpty()),
            at,
            Optional.empty(),
            open,
            "d" + id));
  }

  private final class MemoryComments implements Comments {
    @Override
    public List<Remark> of(long issueId) {
      return List.copyOf(comments.values());
    }

    @Override
    public void restrict(long commentId, long roleId) {
      Remark was = comments.get(commentId);
      comments.put(
          commentId,
          new Remark(commentId, was.authorKey(), NOW, Optional.of(roleId), false, was.digest()));
    }

    @Override
    public List<StoredComment> read(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long addSilently(long issueId, String authorKey, String text, Optional<Long> roleId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long add(long issueId, String authorKey, String text, Optional<Long> roleId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void open(long commentId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String digestOf(String text) {
      throw new UnsupportedOperationException();
    }
  }

  private final class MemoryShared implements SharedComments {
    @Override
    public boolean has(long commentId) {
      return shared.contains(commentId);
    }

    @Override
    public boolean claim(long issueId, String authorKey, String digest, long commentId) {
      boolean known = announced.remove(issueId + " " + authorKey + " " + digest);
      if (known) {
        shared.add(commentId);
      }
      return known;
    }

    @Override
    public void withdraw(long issueId, String authorKey, String digest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void announce(long issueId, String authorKey, String digest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(long issueId, String authorKey, String digest, long commentId) {
      throw new UnsupportedOperationException();
    }
  }
}
