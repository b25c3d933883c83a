package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLockService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.embargo.app.Locks;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Digest;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.outbox.Delivery;
import org.embargo.core.outbox.RetrySchedule;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.sandbox.jira.ClusterLocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repositories on the real Active Objects engine. */
class AoStoreTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");
  private static final CveId ID = new CveId("CVE-2026-12345");

  private final Database database;
  private final SandboxActiveObjects ao;
  private final AoDrafts drafts;
  private final AoOutbox outbox;
  private final AoRevisions revisions;

  AoStoreTest(@TempDir Path directory) {
    database = new Database(directory);
    ao = new SandboxActiveObjects(database, "test");
    ao.migrate(
        List.of(
            DisclosureRow.class,
            AdvisoryRow.class,
            ApprovalRow.class,
            RevisionRow.class,
            DocumentRow.class,
            DeliveryRow.class,
            LogEntryRow.class,
            ProjectSetupRow.class));
    drafts = new AoDrafts(ao);
    outbox = new AoOutbox(ao);
    revisions = new AoRevisions(ao, outbox);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_disclosure_comes_back_as_it_was_and_as_it_became() {
    AoDisclosures disclosures = new AoDisclosures(ao);
    Disclosure opened = new Disclosure(7, 10, 20, NOW, Optional.empty(), Optional.empty());
    disclosures.save(opened);
    assertThat(disclosures.find(7)).hasValue(opened);

    Disclosure changed =
        opened
            .embargoed(new Embargo(NOW.plusMillis(1)))
            .disclosedWithoutFix(new WithoutFix("end of life", NOW));
    disclosures.save(changed);

    assertThat(disclosures.find(7)).hasValue(changed);
    assertThat(disclosures.find(8)).isEmpty();
  }

  @Test
  void a_draft_takes_the_place_of_the_one_before_and_waits_for_publication() {
    drafts.save(new Draft(7, 1, AdvisoryFixture.begun(), "alice", NOW));
    Draft second =
        new Draft(7, 2, AdvisoryFixture.complete("Längere – Überschrift 🔒"), "bob", NOW);
    drafts.save(second);

    assertThat(drafts.find(7)).hasValue(second);
    assertThat(drafts.awaitingPublication()).containsExactly(7L);
  }

  @Test
  void approvals_are_kept_in_their_order() {
    Approval first = new Approval(7, 1, "a".repeat(64), "alice", NOW);
    Approval second = new Approval(7, 2, "b".repeat(64), "bob", NOW);
    drafts.approve(first);
    drafts.approve(second);

    assertThat(drafts.approvals(7)).containsExactly(first, second);
    assertThat(drafts.approvals(8)).isEmpty();
  }

  @Test
  void a_revision_comes_back_to_the_byte() {
    Revision revision = revision(7, 1);
    publish(revision);

    assertThat(revisions.find(7, 1)).hasValue(revision);
    assertThat(revisions.latest(7)).hasValue(revision);
    assertThat(revisions.latest(7).orElseThrow().isIntact()).isTrue();
    assertThat(revisions.issueOf(ID)).hasValue(7L);
    assertThat(drafts.awaitingPublication()).isEmpty();
  }

  @Test
  void a_text_of_many_kilobytes_and_all_its_line_ends_survive() {
    String text = "line\r\nline\n\ttab é 🔒 ' \" \\ % _\n".repeat(10_000);
    Rendering rendering = new Rendering(List.of(new Document("html", "text/html", text)));
    publish(new Revision(7, 1, ID, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW));

    assertThat(revisions.find(7, 1).orElseThrow().isIntact()).isTrue();
  }

  @Test
  void the_same_number_is_not_published_twice_and_leaves_nothing_behind() {
    publish(revision(7, 1));
    Delivery other = Delivery.due(7, 1, "other", NOW);

    assertThatThrownBy(() -> revisions.publish(revision(7, 1), List.of(other)))
        .isInstanceOf(RuntimeException.class);

    assertThat(outbox.of(7)).hasSize(1);
    assertThat(revisions.find(7, 1).orElseThrow().rendering().documents()).hasSize(2);
  }

  @Test
  void a_publication_that_fails_at_its_last_row_stores_none() {
    Delivery delivery = Delivery.due(7, 1, "site", NOW);

    // There is no draft to be marked as public, which is the last thing that is done.
    assertThatThrownBy(() -> revisions.publish(revision(7, 1), List.of(delivery)))
        .isInstanceOf(RuntimeException.class);

    assertThat(revisions.latest(7)).isEmpty();
    assertThat(outbox.of(7)).isEmpty();
    assertThat(ao.find(DocumentRow.class, Query.select())).isEmpty();
  }

  @Test
  void parts_that_a_crash_left_are_taken_up_by_the_next_try() {
    ao.create(
        DocumentRow.class,
        new DBParam("DOCUMENT_KEY", "7-1-html"),
        new DBParam("REVISION_KEY", "7-1"),
        new DBParam("FORMAT", "html"),
        new DBParam("MEDIA_TYPE", "text/html"),
        new DBParam("BODY", "half"));
    outbox.enter(Delivery.due(7, 1, "site", NOW).failed(RetrySchedule.DEFAULT, NOW));
    assertThat(revisions.latest(7)).isEmpty();

    Revision revision = revision(7, 1);
    publish(revision);

    assertThat(revisions.latest(7)).hasValue(revision);
    assertThat(outbox.of(7)).containsExactly(Delivery.due(7, 1, "site", NOW));
  }

  @Test
  void every_query_names_its_columns_so_that_postgresql_finds_them() throws Exception {
    // Active Objects quotes what stands left of an operator, and PostgreSQL folds the rest.
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/embargo/store"))) {
      for (Path source : sources.toList()) {
        Matcher query =
            Pattern.compile("\"([A-Z_]+ (?:=|<|>)[^\"]*)\"").matcher(Files.readString(source));
        while (query.find()) {
          assertThat(query.group(1))
              .as(source.toString())
              .matches("[A-Z_]+ (=|<=) \\?( AND [A-Z_]+ (=|<=) \\?)*");
        }
      }
    }
  }

  @Test
  void the_world_sees_a_revision_once_its_delivery_is_made() {
    Revision first = revision(7, 1);
    publish(first);
    assertThat(revisions.deliveredTo("site", ID)).isEmpty();
    assertThat(revisions.listDeliveredTo("site")).isEmpty();

    Delivery due = outbox.due(NOW).get(0);
    outbox.save(due.delivered());

    assertThat(revisions.deliveredTo("site", ID))
        .hasValue(new PublicAdvisory(ID, first.rendering(), first.digest(), NOW));
    assertThat(revisions.listDeliveredTo("site"))
        .containsExactly(new Listing(ID, first.advisory().title(), "Apache CloudStack", NOW));
    assertThat(outbox.due(NOW.plusSeconds(3600))).isEmpty();
  }

  @Test
  void until_a_correction_is_delivered_the_world_sees_what_it_corrects() {
    publish(revision(7, 1));
    outbox.save(outbox.due(NOW).get(0).delivered());
    publish(revision(7, 2));

    assertThat(publicDigest()).isEqualTo(revision(7, 1).digest());
    outbox.save(outbox.due(NOW).get(0).delivered());
    assertThat(publicDigest()).isEqualTo(revision(7, 2).digest());
    assertThat(revisions.listDeliveredTo("site")).hasSize(1);
  }

  @Test
  void a_failed_delivery_is_due_later() {
    publish(revision(7, 1));
    Delivery failed = outbox.due(NOW).get(0).failed(RetrySchedule.DEFAULT, NOW);
    outbox.save(failed);

    assertThat(outbox.due(NOW)).isEmpty();
    assertThat(outbox.due(NOW.plusSeconds(60))).containsExactly(failed);
  }

  @Test
  void what_is_public_stays_readable_when_its_facts_no_longer_pass_todays_rules() {
    publish(revision(7, 1));
    outbox.save(outbox.due(NOW).get(0).delivered());
    RevisionRow row = ao.find(RevisionRow.class, Query.select())[0];
    row.setJson("{\"title\": \"\"}");
    row.save();

    assertThat(revisions.deliveredTo("site", ID)).isPresent();
    assertThat(revisions.listDeliveredTo("site")).hasSize(1);
  }

  @Test
  void the_history_is_kept_in_its_order() {
    AoLog log = new AoLog(ao);
    LogEntry first = new LogEntry(7, NOW, "alice", What.OPENED, "");
    LogEntry second = new LogEntry(7, NOW, LogEntry.PRODUCT, What.PUBLISHED, "x");
    log.append(first);
    log.append(second);

    assertThat(log.of(7)).containsExactly(first, second);
  }

  @Test
  void each_line_of_the_history_carries_the_digest_of_the_one_before() {
    AoLog log = new AoLog(ao);
    log.append(new LogEntry(7, NOW, "alice", What.OPENED, ""));
    log.append(new LogEntry(7, NOW, "alice", What.OPENED, ""));
    log.append(new LogEntry(8, NOW, "alice", What.OPENED, ""));

    LogEntryRow[] rows = ao.find(LogEntryRow.class, Query.select().order("ID"));

    String parts = String.valueOf(NOW.toEpochMilli());
    String first = Digest.of("", "7", parts, "alice", "OPENED", "");
    assertThat(rows[0].getDigest()).isEqualTo(first);
    assertThat(rows[1].getDigest()).isEqualTo(Digest.of(first, "7", parts, "alice", "OPENED", ""));
    assertThat(rows[2].getDigest()).isEqualTo(Digest.of("", "8", parts, "alice", "OPENED", ""));
  }

  @Test
  void a_setup_comes_back_as_it_was_and_as_it_became() {
    AoProjectSetups setups = new AoProjectSetups(ao);
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
    setups.save(new ProjectSetup(10, "1", 2, 3, "4", cna));
    ProjectSetup changed = new ProjectSetup(10, "5", 6, 7, "8", cna);
    setups.save(changed);

    assertThat(setups.find(10)).hasValue(changed);
    assertThat(setups.find(11)).isEmpty();
  }

  @Test
  void work_under_locks_is_one_transaction() {
    Locks locks = new LockedTransactions(new ClusterLocks(), ao);
    AoLog log = new AoLog(ao);

    assertThatThrownBy(
            () ->
                locks.whileHolding(
                    List.of(Locks.PUBLICATION, Locks.ofIssue(7)),
                    () -> {
                      log.append(new LogEntry(7, NOW, "alice", What.OPENED, ""));
                      throw new IllegalStateException("after it was stored");
                    }))
        .hasMessage("after it was stored");

    assertThat(log.of(7)).isEmpty();
  }

  @Test
  void locks_are_held_until_the_commit_and_then_released() {
    ClusterLockService clusterLocks = new ClusterLocks();
    Locks locks = new LockedTransactions(clusterLocks, ao);
    ReentrantLock publication =
        (ReentrantLock) clusterLocks.getLockForName("org.embargo.publication");
    ReentrantLock issue = (ReentrantLock) clusterLocks.getLockForName("org.embargo.issue-7");

    boolean held =
        locks.whileHolding(
            List.of(Locks.PUBLICATION, Locks.ofIssue(7)),
            () -> publication.isHeldByCurrentThread() && issue.isHeldByCurrentThread());

    assertThat(held).isTrue();
    assertThat(publication.isLocked()).isFalse();
    assertThat(issue.isLocked()).isFalse();
  }

  private String publicDigest() {
    return revisions.deliveredTo("site", ID).map(PublicAdvisory::digest).orElseThrow();
  }

  private void publish(Revision revision) {
    Advisory advisory = revision.advisory();
    drafts.save(new Draft(revision.issueId(), revision.number(), advisory, "alice", NOW));
    revisions.publish(
        revision, List.of(Delivery.due(revision.issueId(), revision.number(), "site", NOW)));
  }

  private static Revision revision(long issueId, int number) {
    Rendering rendering =
        new Rendering(
            List.of(
                new Document("cve", "application/json", "{\"number\": " + number + "}"),
                new Document("html", "text/html", "<p>ü</p>")));
    return new Revision(
        issueId, number, ID, AdvisoryFixture.complete(), rendering, rendering.digest(), NOW);
  }
}
