package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.embargo.app.advisory.Publications;
import org.embargo.app.common.MemoryCaches;
import org.embargo.app.search.DisclosureIndex;
import org.embargo.app.search.LookAtEach;
import org.embargo.app.tracker.Issues;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.search.Selection;
import org.embargo.jira.database.JiraSqlRunner;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.SqlAccess;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.walk.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database finds what looking at each disclosure would find. */
class DisclosureIndexTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final int ISSUES = 300;

  /** Far from the ids of advisories. */
  private static final long FIRST = 10_001;

  private int revisions;

  @Test
  void one_statement_finds_what_looking_at_each_finds(@TempDir Path directory) {
    try (TestActiveObjects there = new TestActiveObjects(directory)) {
      bothFindTheSame(there);
    }
  }

  @Test
  void one_statement_finds_the_same_on_postgres() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    try (Postgres postgres = server.get();
        TestActiveObjects there = new TestActiveObjects(postgres.database())) {
      bothFindTheSame(there);
    }
  }

  private void bothFindTheSame(TestActiveObjects there) {
    fill(there, new Random(20261123));
    DisclosureIndex sql = index(there);
    LookAtEach each =
        new LookAtEach(
            new AoDisclosures(there.ao, new MemoryCaches()),
            publications(there),
            new AoLog(there.ao));

    for (Selection.What what : Selection.What.values()) {
      Selection selection = new Selection(what, Duration.ofDays(7));
      for (Optional<Set<Long>> projects :
          List.of(Optional.<Set<Long>>empty(), Optional.of(Set.of(10L, 12L)))) {
        List<Long> expected = each.find(selection, NOW, projects);

        assertThat(sql.find(selection, NOW, projects).orElseThrow())
            .as(what + " in " + projects)
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeBetween(5, ISSUES - 5);
      }
    }
  }

  @Test
  void an_issue_that_nobody_could_see_where_it_was_misplaced_is_no_breach(@TempDir Path directory) {
    try (TestActiveObjects there = new TestActiveObjects(directory)) {
      AoDisclosures disclosures = new AoDisclosures(there.ao, new MemoryCaches());
      AoLog log = new AoLog(there.ao);
      Map.of(1L, What.MISPLACED, 2L, What.BREACH)
          .forEach(
              (id, what) -> {
                disclosures.save(opened(id));
                log.append(LogEntry.ofIssue(id, NOW, LogEntry.PRODUCT, what, ""));
              });
      Selection breached = Selection.of(Selection.What.BREACHED);

      assertThat(index(there).find(breached, NOW, Optional.empty()).orElseThrow())
          .containsExactly(2L);
      assertThat(
              new LookAtEach(disclosures, publications(there), log)
                  .find(breached, NOW, Optional.empty()))
          .containsExactly(2L);
    }
  }

  private static DisclosureIndex index(TestActiveObjects there) {
    return new SqlDisclosureIndex(new JiraSqlRunner(new SqlAccess(there.database, new Switches())));
  }

  @Test
  void where_the_statement_is_not_understood_nothing_is_claimed(@TempDir Path directory) {
    try (Database database = new Database(directory)) {
      DisclosureIndex sql =
          new SqlDisclosureIndex(new JiraSqlRunner(new SqlAccess(database, new Switches())));

      assertThat(sql.find(Selection.of(Selection.What.EMBARGOED), NOW, Optional.empty())).isEmpty();
    }
  }

  /** With further advisories, issues that are disclosed together, and embargoes of every age. */
  private void fill(TestActiveObjects there, Random random) {
    AoDisclosures disclosures = new AoDisclosures(there.ao, new MemoryCaches());
    AoAdvisories advisories = new AoAdvisories(there.ao);
    AoRevisions published = new AoRevisions(there.ao, new AoOutbox(there.ao));
    AoDrafts drafts = new AoDrafts(there.ao);
    AoLog log = new AoLog(there.ao);
    Set<Long> covered = new HashSet<>();
    for (long id = FIRST; id < FIRST + ISSUES; id++) {
      Disclosure opened = opened(id);
      int days = random.nextInt(5) * 7 - 14;
      disclosures.save(
          days == 14 ? opened : opened.embargoed(new Embargo(NOW.plus(Duration.ofDays(days)))));
      advisories.beginFirst(id, opened.projectId());
      AdvisoryId advisory =
          random.nextInt(4) == 0
              ? advisories.begin(id, opened.projectId())
              : advisories.of(id).get(0);
      if (random.nextInt(3) == 0) {
        drafts.save(new Draft(advisory, 1, AdvisoryFixture.complete(), "a", NOW));
        publish(published, advisory);
      }
      long other = FIRST + random.nextInt(ISSUES);
      if (other != id && covered.add(other)) {
        advisories.cover(advisory, other, "alice");
      }
      What what = List.of(What.BREACH, What.LEVEL_RESTORED, What.OPENED).get(random.nextInt(3));
      log.append(LogEntry.ofIssue(id, NOW, "embargo", what, ""));
    }
  }

  private static Disclosure opened(long id) {
    return new Disclosure(
        id,
        10 + id % 3,
        10 + id % 3,
        5,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private void publish(AoRevisions published, AdvisoryId advisory) {
    revisions++;
    published.publish(
        new Revision(
            advisory,
            1,
            new CveId("CVE-2026-" + (10_000 + revisions)),
            AdvisoryFixture.complete(),
            new Rendering(List.of()),
            "digest",
            NOW),
        1,
        List.of());
  }

  private static Publications publications(TestActiveObjects there) {
    return new Publications(
        new AoAdvisories(there.ao),
        new AoDrafts(there.ao),
        new AoRevisions(there.ao, new AoOutbox(there.ao)),
        port(Issues.class));
  }

  /** A port that knows nothing. */
  private static <T> T port(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> Optional.empty()));
  }
}
