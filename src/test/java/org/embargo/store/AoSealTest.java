package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.MemoryCaches;
import org.embargo.app.history.Breaches.News;
import org.embargo.app.history.Breaches.Untold;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keeper remembers, on the real Active Objects engine. */
class AoSealTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");

  private final TestActiveObjects database;
  private final MemoryCaches caches = new MemoryCaches();

  AoSealTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void guarded_issues_are_listed_in_ascending_order_until_they_are_removed() {
    AoGuarded guarded = new AoGuarded(database.ao, caches);
    guarded.add(9, Optional.empty(), NOW);
    guarded.add(7, Optional.empty(), NOW);
    guarded.add(8, Optional.empty(), NOW);

    guarded.remove(8);
    guarded.remove(100);

    assertThat(guarded.ids()).containsExactly(7L, 9L);
    assertThat(guarded.has(7)).isTrue();
    assertThat(guarded.has(8)).isFalse();
  }

  @Test
  void where_a_guarded_issue_was_found_misplaced_is_remembered_until_it_is_not() {
    AoGuarded guarded = new AoGuarded(database.ao, caches);
    guarded.add(7, Optional.empty(), NOW);
    guarded.add(8, Optional.of(7L), NOW);

    assertThat(guarded.settle(7, Optional.empty())).isFalse();
    assertThat(guarded.settle(7, Optional.of(10L))).isTrue();
    assertThat(guarded.settle(7, Optional.of(10L))).isFalse();
    assertThat(guarded.settle(7, Optional.of(11L))).isTrue();
    assertThat(guarded.settle(8, Optional.of(10L))).isTrue();
    assertThat(guarded.settle(8, Optional.empty())).isTrue();
    assertThat(guarded.settle(9, Optional.of(10L))).isFalse();

    assertThat(guarded.misplaced()).containsExactly(7L);
  }

  @Test
  void what_was_wrong_with_an_issue_is_remembered_until_it_is_settled() {
    AoGuarded guarded = new AoGuarded(database.ao, caches);
    guarded.add(7, Optional.empty(), NOW);

    assertThat(guarded.isNewBreach(7, "a".repeat(64))).isTrue();
    assertThat(guarded.isNewBreach(7, "a".repeat(64))).isFalse();
    assertThat(guarded.isNewBreach(7, "b")).isTrue();
    assertThat(guarded.isNewBreach(8, "b")).isFalse();

    guarded.settle(7, Optional.empty());
    assertThat(guarded.isNewBreach(7, "b")).isTrue();
  }

  /** Ids lie in ranges that are remembered: at the ends of each, and before and after a change. */
  @Test
  void whether_an_issue_is_guarded_is_remembered_and_forgotten() {
    AoGuarded guarded = new AoGuarded(database.ao, caches);
    for (long id : new long[] {1, 255, 256, 257, 511, 512, 10_000}) {
      assertThat(guarded.has(id)).isFalse();
      guarded.add(id, Optional.of(id + 1), NOW);
      assertThat(guarded.has(id)).isTrue();
      assertThat(guarded.has(id + 2)).isFalse();
      assertThat(guarded.hasPartsOf(id + 1)).isTrue();
    }
    guarded.remove(256);
    guarded.add(255, Optional.empty(), NOW);
    guarded.add(1, Optional.of(9L), NOW);

    assertThat(guarded.has(256)).isFalse();
    assertThat(guarded.has(255)).isTrue();
    assertThat(guarded.hasPartsOf(2)).isFalse();
    assertThat(guarded.hasPartsOf(9)).isTrue();
    assertThat(guarded.hasPartsOf(0)).isFalse();
    assertThat(new AoGuarded(database.ao, new MemoryCaches()).has(511)).isTrue();
  }

  @Test
  void since_when_an_issue_is_guarded_is_remembered() {
    AoGuarded guarded = new AoGuarded(database.ao, caches);
    guarded.add(9, Optional.empty(), NOW);

    assertThat(guarded.since(9)).hasValue(NOW);
    assertThat(guarded.since(10)).isEmpty();
  }

  @Test
  void an_announced_comment_is_claimed_once_by_whom_and_where_it_was_announced() {
    AoSharedComments shared = new AoSharedComments(database.ao);
    shared.announce(1, "member", "digest");

    assertThat(shared.claim(2, "member", "digest", 7)).isFalse();
    assertThat(shared.claim(1, "lead", "digest", 7)).isFalse();
    assertThat(shared.claim(1, "member", "other", 7)).isFalse();
    assertThat(shared.claim(1, "member", "digest", 7)).isTrue();
    assertThat(shared.claim(1, "member", "digest", 8)).isFalse();

    assertThat(shared.has(7)).isTrue();
    assertThat(shared.has(8)).isFalse();
    shared.announce(1, "member", "withdrawn");
    shared.withdraw(1, "member", "withdrawn");
    assertThat(shared.claim(1, "member", "withdrawn", 9)).isFalse();
  }

  @Test
  void a_comment_that_is_shared_later_is_known_by_its_id() {
    AoSharedComments shared = new AoSharedComments(database.ao);

    shared.add(1, "member", "digest", 7);

    assertThat(shared.has(7)).isTrue();
    assertThat(shared.claim(1, "member", "digest", 8)).isFalse();
  }

  @Test
  void collaborators_are_kept_by_issue_and_so_is_how_far_they_were_judged() {
    AoCollaborators collaborators = new AoCollaborators(database.ao);
    collaborators.add(1, "a");
    collaborators.add(1, "b");
    collaborators.add(2, "a");

    collaborators.remove(1, "a");
    collaborators.remove(1, "nobody");
    assertThat(collaborators.judged(1)).isZero();
    collaborators.judge(1, 7);
    collaborators.judge(1, 9);

    assertThat(collaborators.of(1)).containsExactly("b");
    assertThat(collaborators.of(2)).containsExactly("a");
    assertThat(collaborators.issues()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(collaborators.judged(1)).isEqualTo(9);
    assertThat(collaborators.judged(2)).isZero();
    collaborators.forget(1);
    assertThat(collaborators.issues()).containsExactly(2L);
    assertThat(collaborators.judged(1)).isZero();
  }

  @Test
  void a_round_is_remembered_by_project_and_the_latest_one_counts() {
    AoRounds rounds = new AoRounds(database.ao);
    assertThat(rounds.lastCompleted()).isEmpty();
    assertThat(rounds.lastIssue(10)).isZero();

    rounds.completed(NOW, Map.of(10L, 100L, 11L, 200L));
    rounds.completed(NOW.plusMillis(1), Map.of(10L, 101L));

    assertThat(rounds.lastCompleted()).hasValue(NOW.plusMillis(1));
    assertThat(rounds.lastIssue(10)).isEqualTo(101);
    assertThat(rounds.lastIssue(11)).isEqualTo(200);

    rounds.startAnew();
    assertThat(rounds.lastCompleted()).isEmpty();
    assertThat(rounds.lastIssue(11)).isZero();
  }

  @Test
  void breaches_are_news_until_they_are_taken() {
    AoLog log = new AoLog(database.ao);
    AoBreaches breaches = new AoBreaches(database.ao, at(NOW.plusSeconds(60)));
    assertThat(breaches.news()).isEmpty();
    log.append(LogEntry.ofIssue(1, NOW, LogEntry.PRODUCT, What.SEALED, ""));
    log.append(LogEntry.ofIssue(2, NOW, LogEntry.PRODUCT, What.BREACH, "no level"));
    log.append(LogEntry.ofIssue(3, NOW, LogEntry.PRODUCT, What.LEVEL_RESTORED, ""));

    News news = breaches.news().orElseThrow();
    log.append(LogEntry.ofIssue(4, NOW, LogEntry.PRODUCT, What.BREACH, "no level"));
    breaches.taken(news);

    assertThat(news.since()).containsOnlyKeys(2L, 3L);
    assertThat(breaches.news().orElseThrow().since()).containsOnlyKeys(4L);
    breaches.taken(breaches.news().orElseThrow());
    log.append(LogEntry.ofIssue(5, NOW.plusSeconds(1), LogEntry.PRODUCT, What.BREACH, "too new"));
    log.append(LogEntry.ofIssue(6, NOW, LogEntry.PRODUCT, What.BREACH, "stored after it"));
    assertThat(breaches.news()).isEmpty();
  }

  @Test
  void who_is_to_be_told_of_what_is_kept_once_until_they_are() {
    AoBreaches breaches = new AoBreaches(database.ao, at(NOW));
    breaches.add(new Untold(11, 2, NOW));
    breaches.add(new Untold(10, 2, NOW));
    breaches.add(new Untold(11, 2, NOW));
    breaches.add(new Untold(11, 1, NOW));

    breaches.told(new Untold(10, 2, NOW));
    breaches.told(new Untold(10, 1, NOW));

    assertThat(new AoBreaches(database.ao, at(NOW)).untold())
        .containsExactly(new Untold(11, 2, NOW), new Untold(11, 1, NOW));
  }

  @Test
  void the_first_line_that_a_team_has_not_been_told_of_is_remembered() {
    AoLog log = new AoLog(database.ao);
    log.append(LogEntry.ofIssue(1, NOW.plusSeconds(1), LogEntry.PRODUCT, What.MISPLACED, "later"));
    log.append(LogEntry.ofIssue(1, NOW, LogEntry.PRODUCT, What.BREACH, "no level"));
    AoBreaches breaches = new AoBreaches(database.ao, at(NOW.plusSeconds(61)));
    assertThat(breaches.news().orElseThrow().since()).isEqualTo(Map.of(1L, NOW));

    breaches.add(new Untold(10, 1, NOW));
    breaches.add(new Untold(10, 1, NOW.plusSeconds(1)));
    assertThat(breaches.untold()).containsExactly(new Untold(10, 1, NOW));
    breaches.add(new Untold(10, 1, NOW.minusSeconds(1)));
    assertThat(breaches.untold()).containsExactly(new Untold(10, 1, NOW.minusSeconds(1)));
    breaches.told(new Untold(10, 1, NOW));
    assertThat(breaches.untold()).isEmpty();
  }

  @Test
  void a_line_dated_in_the_future_holds_reports_back_for_a_minute_only() {
    AoLog log = new AoLog(database.ao);
    log.append(
        LogEntry.ofIssue(1, NOW.plusSeconds(86_400), LogEntry.PRODUCT, What.BREACH, "ahead"));
    log.append(LogEntry.ofIssue(2, NOW, LogEntry.PRODUCT, What.BREACH, "no level"));

    assertThat(newsAt(NOW)).isEmpty();
    log.append(LogEntry.ofIssue(3, NOW.plusSeconds(1), LogEntry.PRODUCT, What.BREACH, "no level"));
    assertThat(newsAt(NOW.plusSeconds(59))).isEmpty();
    assertThat(newsAt(NOW.plusSeconds(60)).orElseThrow().since()).containsOnlyKeys(1L, 2L);
    assertThat(newsAt(NOW.plusSeconds(61)).orElseThrow().since()).containsOnlyKeys(1L, 2L, 3L);
  }

  @Test
  void a_line_that_is_stored_after_one_dated_in_the_future_is_not_passed_over() {
    AoLog log = new AoLog(database.ao);
    log.append(
        LogEntry.ofIssue(1, NOW.plusSeconds(86_400), LogEntry.PRODUCT, What.BREACH, "ahead"));
    assertThat(newsAt(NOW)).isEmpty();
    log.append(
        LogEntry.ofIssue(2, NOW.plusSeconds(90_000), LogEntry.PRODUCT, What.BREACH, "ahead"));

    News first = newsAt(NOW.plusSeconds(60)).orElseThrow();
    new AoBreaches(database.ao, at(NOW.plusSeconds(60))).taken(first);

    assertThat(first.since()).containsOnlyKeys(1L);
    assertThat(newsAt(NOW.plusSeconds(119))).isEmpty();
    assertThat(newsAt(NOW.plusSeconds(120)).orElseThrow().since()).containsOnlyKeys(2L);
  }

  @Test
  void a_clock_that_was_set_back_holds_reports_back_for_a_minute_only() {
    AoLog log = new AoLog(database.ao);
    log.append(
        LogEntry.ofIssue(1, NOW.plusSeconds(86_400), LogEntry.PRODUCT, What.BREACH, "ahead"));
    assertThat(newsAt(NOW.plusSeconds(3_600))).isEmpty();

    assertThat(newsAt(NOW)).isEmpty();
    assertThat(newsAt(NOW.plusSeconds(60)).orElseThrow().since()).containsOnlyKeys(1L);
  }

  private Optional<News> newsAt(Instant now) {
    return new AoBreaches(database.ao, at(now)).news();
  }

  private static ClusterClock at(Instant now) {
    return () -> now;
  }

  @Test
  void all_setups_are_listed_in_the_order_of_their_projects() {
    AoProjectSetups setups = new AoProjectSetups(database.ao, caches);
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");
    ProjectSetup second = new ProjectSetup(11, "1", 2, 3, "4", cna);
    ProjectSetup first = new ProjectSetup(10, "1", 2, 3, "4", cna);
    setups.save(second);
    setups.save(first);

    assertThat(setups.all()).containsExactly(first, second);
  }
}
