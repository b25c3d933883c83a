package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.core.outbox.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two advisories of one issue, one of another issue that covers the first one, and an import, on
 * the real Active Objects engine. Ids of issues are far above those of advisories.
 */
class IdentityTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");
  private static final long ISSUE = 100_007;
  private static final long OTHER = 100_008;
  private static final CveId IMPORTED = new CveId("CVE-2020-1000");

  private final TestActiveObjects database;
  private final AoAdvisories advisories;
  private final AoDrafts drafts;
  private final AoOutbox outbox;
  private final AoRevisions revisions;
  private final AoLog log;

  private final Map<AdvisoryId, CveId> cveIds = new HashMap<>();
  private final AdvisoryId first;
  private final AdvisoryId second;
  private final AdvisoryId covering;
  private final AdvisoryId imported;

  IdentityTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    advisories = new AoAdvisories(database.ao);
    drafts = new AoDrafts(database.ao);
    outbox = new AoOutbox(database.ao);
    revisions = new AoRevisions(database.ao, outbox);
    log = new AoLog(database.ao);
    advisories.beginFirst(ISSUE, 10);
    first = advisories.of(ISSUE).get(0);
    second = advisories.begin(ISSUE, 10);
    covering = advisories.begin(OTHER, 10);
    imported = advisories.beginImport(IMPORTED, 10);
    List.of(first, second, covering).forEach(id -> cveIds.put(id, new CveId("CVE-2026-1000" + id)));
    cveIds.put(imported, IMPORTED);
  }

  @BeforeEach
  void fill() {
    advisories.cover(covering, ISSUE, "alice");
    for (AdvisoryId id : List.of(first, second, covering)) {
      Draft draft = new Draft(id, 1, AdvisoryFixture.complete(), "author " + id, NOW);
      drafts.save(draft);
      drafts.approve(Approval.of(draft, "digest " + id, "bob", NOW, ApprovalBasis.NONE));
      log(Subject.ofAdvisory(id, ISSUE), What.PUBLISHED);
    }
    log(Subject.ofIssue(ISSUE), What.OPENED);
    log(Subject.ofImport(imported), What.IMPORTED);
    cveIds.keySet().forEach(this::publish);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_is_kept_of_one_is_not_that_of_another() {
    assertThat(Set.of(first, second, covering, imported)).hasSize(4);
    for (AdvisoryId id : List.of(first, second, covering)) {
      assertThat(drafts.find(id).orElseThrow().author()).isEqualTo("author " + id);
      assertThat(drafts.versions(id)).hasSize(1);
      assertThat(drafts.contributors(id, 0)).containsExactly("author " + id);
      assertThat(drafts.approvals(id)).extracting(Approval::digest).containsExactly("digest " + id);
    }
    assertThat(drafts.find(imported)).isEmpty();
    cveIds.forEach(
        (id, cveId) -> {
          assertThat(revisions.latest(id).orElseThrow().cveId()).isEqualTo(cveId);
          assertThat(revisions.advisoryOf(cveId)).hasValue(id);
          assertThat(revisions.publications(id)).hasSize(1);
          assertThat(outbox.of(id)).containsExactly(Delivery.due(id, 1, "site", NOW));
        });
    assertThat(drafts.awaitingPublication()).isEmpty();
  }

  @Test
  void each_is_found_by_its_issue_and_an_import_by_none() {
    assertThat(advisories.of(ISSUE)).containsExactly(first, second);
    assertThat(advisories.of(OTHER)).containsExactly(covering);
    assertThat(advisories.covering(ISSUE)).containsExactly(covering);
    assertThat(advisories.issueOf(second)).hasValue(ISSUE);
    assertThat(advisories.issueOf(covering)).hasValue(OTHER);
    assertThat(advisories.issueOf(imported)).isEmpty();
  }

  @Test
  void a_published_advisory_carries_its_cve_id() {
    cveIds.forEach(
        (id, cveId) ->
            assertThat(AoAdvisories.row(new Rows(database.ao), id).map(AdvisoryRow::getCveId))
                .hasValue(cveId.value()));
  }

  @Test
  void a_line_of_a_history_names_the_issue_and_the_advisory_each_by_its_own_id() {
    assertThat(log.of(ISSUE))
        .extracting(LogEntry::subject)
        .containsExactly(
            Subject.ofAdvisory(first, ISSUE),
            Subject.ofAdvisory(second, ISSUE),
            Subject.ofAdvisory(covering, ISSUE),
            Subject.ofIssue(ISSUE));
    assertThat(log.verify(ISSUE).isIntact()).isTrue();
    assertThat(log.of(imported.value())).isEmpty();
    assertThat(log.verify(Subject.ofImport(imported).history()).head()).isNotEmpty();
  }

  @Test
  void no_column_of_issues_holds_an_advisory_and_none_of_advisories_an_issue() {
    assertThat(values("ADVISORY_ID"))
        .containsOnlyKeys(
            "ADVISORY_ISSUE",
            "APPROVAL",
            "DELIVERY",
            "DRAFT",
            "DRAFT_VERSION",
            "LOG_ENTRY",
            "REVISION")
        .allSatisfy(
            (table, ids) ->
                assertThat(ids)
                    .as(table)
                    .isNotEmpty()
                    .isSubsetOf(cveIds.keySet().stream().map(AdvisoryId::value).toList()));
    assertThat(values("ISSUE_ID"))
        .containsKeys("ADVISORY", "ADVISORY_ISSUE", "LOG_ENTRY", "DISCLOSURE")
        .doesNotContainKeys("APPROVAL", "DELIVERY", "DRAFT", "DRAFT_VERSION", "REVISION")
        .allSatisfy((table, ids) -> assertThat(ids).as(table).isSubsetOf(ISSUE, OTHER));
  }

  /** What stands in each column of that name, by the table. */
  private Map<String, Set<Long>> values(String column) {
    Map<String, Set<Long>> found = new HashMap<>();
    database
        .database
        .jdbi()
        .useHandle(
            handle -> {
              for (String table :
                  handle
                      .createQuery(
                          "SELECT table_name FROM information_schema.columns"
                              + " WHERE column_name = ? AND table_name LIKE 'AO\\_%'")
                      .bind(0, column)
                      .mapTo(String.class)
                      .list()) {
                found.put(
                    table.replaceFirst("AO_[0-9A-F]{6}_", ""),
                    new TreeSet<>(
                        handle
                            .createQuery(
                                "SELECT \""
                                    + column
                                    + "\" FROM public.\""
                                    + table
                                    + "\" WHERE \""
                                    + column
                                    + "\" IS NOT NULL")
                            .mapTo(Long.class)
                            .list()));
              }
            });
    return found;
  }

  /** By their types nobody can tell them apart in a row: the names have to. */
  @Test
  void no_row_calls_the_id_of_an_advisory_that_of_an_issue() {
    assertThat(
            List.of(
                DraftRow.class,
                DraftVersionRow.class,
                ApprovalRow.class,
                RevisionRow.class,
                DeliveryRow.class))
        .allSatisfy(
            row ->
                assertThat(Arrays.stream(row.getMethods()).map(method -> method.getName()))
                    .contains("getAdvisoryId")
                    .doesNotContain("getIssueId"));
  }

  private void log(Subject subject, What what) {
    log.append(new LogEntry(subject, NOW, "alice", what, ""));
  }

  private void publish(AdvisoryId id) {
    Rendering rendering = new Rendering(List.of());
    revisions.publish(
        new Revision(
            id,
            1,
            Optional.ofNullable(cveIds.get(id)).orElseThrow(),
            AdvisoryFixture.complete(),
            rendering,
            rendering.digest(),
            NOW),
        1,
        List.of(Delivery.due(id, 1, "site", NOW)));
  }
}
