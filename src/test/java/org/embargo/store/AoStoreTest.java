package org.embargo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLockService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.embargo.app.common.Locks;
import org.embargo.app.common.MemoryCaches;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.advisory.ApprovalBasis.Version;
import org.embargo.core.advisory.Digest;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.OutsideRelease;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.embargo.ToldParty;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.core.text.Limits;
import org.embargo.sandbox.db.SandboxActiveObjects;
import org.embargo.sandbox.jira.ClusterLocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other repositories on the real Active Objects engine. */
class AoStoreTest {
  private static final AdvisoryId ID = new AdvisoryId(70);
  private static final AdvisoryId OTHER = new AdvisoryId(80);
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123Z");

  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

  private final TestActiveObjects database;
  private final SandboxActiveObjects ao;
  private final AoDrafts drafts;

  AoStoreTest(@TempDir Path directory) {
    database = new TestActiveObjects(directory);
    ao = database.ao;
    drafts = new AoDrafts(ao);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_disclosure_comes_back_as_it_was_and_as_it_became() {
    AoDisclosures disclosures = new AoDisclosures(ao, new MemoryCaches());
    Disclosure opened =
        new Disclosure(7, 10, 10, 20, NOW, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    disclosures.save(opened);
    assertThat(disclosures.find(7)).hasValue(opened);

    Disclosure changed =
        opened
            .embargoed(new Embargo(NOW.plusMillis(1)))
            .disclosedWithoutFix(new WithoutFix("end of life", NOW))
            .movedTo(11, 2)
            .seenIn(12);
    disclosures.save(changed);

    assertThat(disclosures.find(7)).hasValue(changed);
    assertThat(disclosures.find(8)).isEmpty();
  }

  /** Limits are for what comes in: a lower one must lock no case, and no project. */
  @Test
  void a_disclosure_of_another_node_is_known_once_the_database_is_asked_anew() {
    AoDisclosures here = new AoDisclosures(ao, new MemoryCaches());
    assertThat(here.mayExist(7)).isFalse();
    new AoDisclosures(ao, new MemoryCaches()).save(Limits.lifted(AoStoreTest::withLongReasons));
    assertThat(here.mayExist(7)).isFalse();

    here.refresh(7);

    assertThat(here.mayExist(7)).isTrue();
  }

  @Test
  void what_was_stored_under_larger_limits_comes_back() {
    Disclosure disclosure = Limits.lifted(AoStoreTest::withLongReasons);
    ToldParty told = Limits.lifted(() -> told("w".repeat(4_001)));
    OutsideRelease release =
        Limits.lifted(
            () -> new OutsideRelease("1", "https://example.org/" + "u".repeat(2_048), NOW, "bob"));
    ProjectSetup setup =
        Limits.lifted(
            () -> new ProjectSetup(10, "1", 2, 3, "4", new Cna(CNA.orgId(), "n".repeat(33))));

    new AoDisclosures(ao, new MemoryCaches()).save(disclosure);
    new AoReleases(ao).add(10, release);
    new AoProjectSetups(ao, new MemoryCaches()).save(setup);

    assertThat(new AoDisclosures(ao, new MemoryCaches()).find(7)).hasValue(disclosure);
    assertThat(new AoDisclosures(ao, new MemoryCaches()).all()).containsExactly(disclosure);
    assertThat(new AoToldParties(ao).add(told).what()).isEqualTo(told.what());
    assertThat(new AoToldParties(ao).of(7)).hasSize(1);
    assertThat(new AoReleases(ao).of(10)).containsExactly(release);
    assertThat(new AoProjectSetups(ao, new MemoryCaches()).find(10)).hasValue(setup);
    assertThatThrownBy(() -> told("w".repeat(4_001))).hasMessageContaining("4001");
  }

  private static Disclosure withLongReasons() {
    String reason = "r".repeat(4_001);
    return new Disclosure(
        7,
        10,
        10,
        20,
        NOW,
        Optional.of(new Embargo(NOW.plusMillis(2))),
        Optional.of(new EarlyEnd(Optional.empty(), reason, true, "bob", NOW)),
        Optional.of(new WithoutFix(reason, NOW)),
        1);
  }

  private static ToldParty told(String what) {
    return new ToldParty(0, 7, "Vendor", what, NOW, "bob", Optional.empty());
  }

  @Test
  void a_draft_takes_the_place_of_the_one_before_and_waits_for_publication() {
    drafts.save(new Draft(ID, 1, AdvisoryFixture.begun(), "alice", NOW));
    Draft second =
        new Draft(ID, 2, AdvisoryFixture.complete("Längere – Überschrift 🔒"), "bob", NOW);
    drafts.save(second);

    assertThat(drafts.find(ID)).hasValue(second);
    assertThat(drafts.awaitingPublication()).containsExactly(ID);
  }

  @Test
  void approvals_are_kept_in_their_order() {
    Approval first = approval(1, "alice", ApprovalBasis.NONE);
    Approval second = approval(2, "bob", BASIS);
    drafts.approve(first);
    drafts.approve(second);

    assertThat(drafts.approvals(ID)).containsExactly(first, second);
    assertThat(drafts.approvals(OTHER)).isEmpty();
  }

  @Test
  void a_withdrawn_approval_stays_with_who_withdrew_it_and_why() {
    Approval earlier = approval(1, "alice", BASIS);
    Approval present = approval(2, "bob", BASIS);
    drafts.approve(earlier);
    drafts.approve(present);
    Withdrawal first = new Withdrawal("carol", NOW, "A mistake – in the ranges");

    drafts.withdraw(ID, 2, first);
    drafts.withdraw(ID, 2, new Withdrawal("dave", NOW.plusMillis(1), "Once more"));

    assertThat(drafts.approvals(ID)).first().isEqualTo(earlier);
    assertThat(drafts.approvals(ID).get(1).withdrawal()).hasValue(first);
  }

  @Test
  void the_strictest_policy_of_a_draft_is_remembered() {
    drafts.save(new Draft(ID, 1, AdvisoryFixture.begun(), "alice", NOW));
    assertThat(drafts.requiredPeople(ID)).isEqualTo(1);
    drafts.requirePeople(ID, 2);
    drafts.requirePeople(ID, 1);
    drafts.save(new Draft(ID, 2, AdvisoryFixture.begun(), "alice", NOW));

    assertThat(drafts.requiredPeople(ID)).isEqualTo(2);
    assertThat(drafts.requiredPeople(OTHER)).isEqualTo(1);
  }

  private static final ApprovalBasis BASIS =
      new ApprovalBasis(
          List.of(
              new CoveredIssue(
                  7, 1, Set.of(new Version(3, "4.19.1 – å")), Set.of("Helm chart 2"), false),
              new CoveredIssue(8, 1, Set.of(), Set.of(), true)),
          "10000");

  private static Approval approval(int version, String who, ApprovalBasis basis) {
    return new Approval(
        ID, version, "a".repeat(64), who, NOW, Optional.empty(), basis, Optional.empty());
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
              .matches("[A-Z_]+ (=|<=|>=) \\?( AND [A-Z_]+ (=|<=|<) \\?)*");
        }
      }
    }
  }

  @Test
  void the_history_is_kept_in_its_order() {
    AoLog log = new AoLog(ao);
    LogEntry first = LogEntry.ofIssue(7, NOW, "alice", What.OPENED, "");
    LogEntry second = LogEntry.ofIssue(7, NOW, LogEntry.PRODUCT, What.PUBLISHED, "x");
    log.append(first);
    log.append(second);

    assertThat(log.of(7)).containsExactly(first, second);
  }

  @Test
  void each_line_of_the_history_carries_the_digest_of_the_one_before() {
    AoLog log = new AoLog(ao);
    log.append(LogEntry.ofIssue(7, NOW, "alice", What.OPENED, ""));
    log.append(LogEntry.ofIssue(7, NOW, "alice", What.OPENED, ""));
    log.append(LogEntry.ofIssue(8, NOW, "alice", What.OPENED, ""));
    log.append(new LogEntry(Subject.ofAdvisory(ID, 8), NOW, "bob", What.PUBLISHED, ""));

    LogEntryRow[] rows = ao.find(LogEntryRow.class, Query.select().order("ID"));

    String parts = String.valueOf(NOW.toEpochMilli());
    String first = Digest.of("", "7", "", parts, "alice", "OPENED", "");
    assertThat(rows[0].getDigest()).isEqualTo(first);
    String other = Digest.of("", "8", "", parts, "alice", "OPENED", "");
    assertThat(rows[1].getDigest())
        .isEqualTo(Digest.of(first, "7", "", parts, "alice", "OPENED", ""));
    assertThat(rows[2].getDigest()).isEqualTo(other);
    assertThat(rows[3].getDigest())
        .isEqualTo(Digest.of(other, "8", "70", parts, "bob", "PUBLISHED", ""));
  }

  @Test
  void a_setup_comes_back_as_it_was_and_as_it_became() {
    AoProjectSetups setups = new AoProjectSetups(ao, new MemoryCaches());
    setups.save(new ProjectSetup(10, "1", 2, 3, "4", CNA));
    ProjectSetup changed = new ProjectSetup(10, "5", 6, 7, "8", CNA);
    setups.save(changed);

    assertThat(setups.find(10)).hasValue(changed);
    assertThat(setups.find(11)).isEmpty();
  }

  @Test
  void work_under_locks_is_one_transaction() {
    Locks locks = new LockedTransactions(new ClusterLocks(), ao, new MemoryCaches());
    AoLog log = new AoLog(ao);

    assertThatThrownBy(
            () ->
                locks.whileHolding(
                    List.of(Locks.PUBLICATION, Locks.ofIssue(7)),
                    () -> {
                      log.append(LogEntry.ofIssue(7, NOW, "alice", What.OPENED, ""));
                      throw new IllegalStateException("after it was stored");
                    }))
        .hasMessage("after it was stored");

    assertThat(log.of(7)).isEmpty();
  }

  @Test
  void locks_are_held_until_the_commit_and_then_released() {
    ClusterLockService clusterLocks = new ClusterLocks();
    Locks locks = new LockedTransactions(clusterLocks, ao, new MemoryCaches());
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
}
