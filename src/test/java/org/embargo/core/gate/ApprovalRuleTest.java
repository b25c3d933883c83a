package org.embargo.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.Change;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.advisory.ApprovalBasis.Version;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.gate.ApprovalRule.Candidate;
import org.embargo.core.gate.ApprovalRule.Result;
import org.embargo.core.project.Membership;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P5")
@Tag("R27")
class ApprovalRuleTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant SAVED = NOW.minusSeconds(60);
  private static final Membership MEMBER = new Membership(true, Optional.of(SAVED));
  private static final Version V1 = new Version(1, "4.18.2.1");
  private static final Version V2 = new Version(2, "4.19.0.2");
  private static final CoveredIssue LEAD =
      new CoveredIssue(7, 10, Set.of(V1, V2), Set.of("Helm chart 2"), false);
  private static final CoveredIssue OTHER = new CoveredIssue(8, 10, Set.of(V1), Set.of(), true);
  private static final ApprovalBasis APPROVED = new ApprovalBasis(List.of(LEAD, OTHER), "fixed");

  static Stream<Arguments> differences() {
    return Stream.of(
        Arguments.of("deleted", List.of(LEAD), Blocker.APPROVED_ISSUES_CHANGED),
        Arguments.of("another one", List.of(LEAD, id(9)), Blocker.APPROVED_ISSUES_CHANGED),
        Arguments.of("one more", List.of(LEAD, OTHER, id(9)), Blocker.APPROVED_ISSUES_CHANGED),
        Arguments.of("moved", with(project(11)), Blocker.APPROVED_PROJECT_CHANGED),
        Arguments.of("added", with(versions(V1, V2, new Version(3, "5"))), FIX_VERSIONS),
        Arguments.of("removed", with(versions(V1)), FIX_VERSIONS),
        Arguments.of("merged into another", with(versions(V1, new Version(3, "5"))), FIX_VERSIONS),
        Arguments.of("renamed", with(versions(V1, new Version(2, "5"))), FIX_VERSIONS),
        Arguments.of(
            "same name, other id", with(versions(V1, new Version(3, V2.name()))), FIX_VERSIONS),
        Arguments.of("all deleted", with(versions()), FIX_VERSIONS),
        Arguments.of("release added", with(releases("Helm chart 2", "x")), RELEASES),
        Arguments.of("release removed", with(releases()), RELEASES),
        Arguments.of("release renamed", with(releases("Helm chart 3")), RELEASES),
        Arguments.of("decided", with(withoutFix(true)), Blocker.APPROVED_DECISION_CHANGED));
  }

  private static final Blocker FIX_VERSIONS = Blocker.APPROVED_FIX_VERSIONS_CHANGED;
  private static final Blocker RELEASES = Blocker.APPROVED_RELEASES_CHANGED;

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  void every_difference_to_what_was_approved_has_its_blocker(
      String what, List<CoveredIssue> now, Blocker blocker) {
    assertThat(faults(basis(now))).containsExactly(blocker);
    assertThat(basis(now).digest(List.of())).isNotEqualTo(APPROVED.digest(List.of()));
  }

  @Test
  void nothing_else_than_a_release_keeps_an_approval() {
    List<FixVersion> before =
        List.of(new FixVersion(1, "1.0", false), FixVersion.external("chart", false));
    List<FixVersion> after =
        List.of(FixVersion.external("chart", true), new FixVersion(1, "1.0", true));
    CoveredIssue approved = CoveredIssue.of(7, 10, before, false);

    assertThat(basis(List.of(approved)).changesTo(basis(CoveredIssue.of(7, 10, after, false))))
        .isEmpty();
    assertThat(result(List.of(candidate(APPROVED)), APPROVED).approval()).isPresent();
  }

  /** What it waits for there is the other project's. */
  @Test
  void of_an_issue_in_another_project_only_that_is_a_difference() {
    CoveredIssue moved = new CoveredIssue(7, 11, Set.of(), Set.of(), true);

    assertThat(basis(LEAD).changesTo(basis(moved))).containsExactly(Change.PROJECT);
    assertThat(basis(LEAD).seenFrom(LEAD.projectId())).isEqualTo(basis(LEAD));
    assertThat(basis(LEAD).seenFrom(11).issues())
        .containsExactly(new CoveredIssue(7, LEAD.projectId(), Set.of(), Set.of(), false));
  }

  @Test
  void the_order_of_issues_is_no_difference() {
    assertThat(faults(basis(List.of(OTHER, LEAD)))).isEmpty();
    assertThat(basis(List.of(OTHER, LEAD)).digest(List.of())).isEqualTo(APPROVED.digest(List.of()));
  }

  /** A component that is added to the record and not compared fails here. */
  @Test
  void each_component_of_a_covered_issue_is_compared() {
    List<CoveredIssue> changed =
        List.of(id(9), project(11), versions(V1), releases(), withoutFix(true));
    RecordComponent[] components = CoveredIssue.class.getRecordComponents();
    assertThat(changed).hasSize(components.length);
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      assertThat(value(component, changed.get(i))).isNotEqualTo(value(component, LEAD));
      assertThat(basis(LEAD).changesTo(basis(changed.get(i)))).as(component.getName()).hasSize(1);
    }
    assertThat(ApprovalBasis.class.getRecordComponents()).hasSize(2);
  }

  @Test
  void another_resolution_that_means_fixed_has_its_blocker() {
    assertThat(faults(new ApprovalBasis(APPROVED.issues(), "wont-do")))
        .containsExactly(Blocker.APPROVED_RESOLUTION_CHANGED);
    assertThat(new ApprovalBasis(APPROVED.issues(), "wont-do").digest(List.of()))
        .isNotEqualTo(APPROVED.digest(List.of()));
  }

  @Test
  void each_kind_of_change_has_a_blocker_of_its_own() {
    Stream<Object> ofIssues = differences().map(one -> one.get()[2]);
    assertThat(Stream.concat(ofIssues, Stream.of(Blocker.APPROVED_RESOLUTION_CHANGED)).distinct())
        .hasSize(Change.values().length);
  }

  @Test
  void an_approval_by_somebody_who_is_not_on_the_team_now_does_not_count() {
    assertThat(faults(new Membership(false, Optional.of(SAVED))))
        .containsExactly(Blocker.APPROVER_NOT_ON_TEAM);
    assertThat(faults(Membership.NONE)).containsExactly(Blocker.APPROVER_NOT_ON_TEAM);
  }

  @Test
  void r27_who_joined_after_the_draft_was_saved_or_is_not_on_record_yet_cannot_approve_it() {
    assertThat(faults(new Membership(true, Optional.of(SAVED)))).isEmpty();
    assertThat(faults(new Membership(true, Optional.of(SAVED.plusMillis(1)))))
        .containsExactly(Blocker.APPROVER_JOINED_LATER);
    assertThat(faults(new Membership(true, Optional.empty())))
        .containsExactly(Blocker.APPROVER_JOINED_LATER);
  }

  private static Set<Blocker> faults(Membership approver) {
    Candidate candidate = new Candidate(approval(APPROVED, NOW), approver, false, SAVED);
    return result(List.of(candidate), APPROVED).faults();
  }

  @Test
  void a_withdrawn_approval_does_not_count_and_a_new_one_does() {
    Approval withdrawn = withdrawn(approval(APPROVED, NOW));
    Approval again = approval(APPROVED, NOW.plusSeconds(1));

    assertThat(result(List.of(candidate(withdrawn)), APPROVED).faults())
        .containsExactly(Blocker.APPROVAL_WITHDRAWN);
    assertThat(result(List.of(candidate(withdrawn), candidate(again)), APPROVED).approval())
        .hasValue(again);
  }

  @Test
  void the_latest_approval_takes_the_place_of_the_earlier_ones() {
    Candidate first = candidate(APPROVED);
    Candidate other = candidate(basis(OTHER));

    assertThat(result(List.of(first, other), APPROVED).faults())
        .containsExactly(Blocker.APPROVED_ISSUES_CHANGED);
    assertThat(result(List.of(other, first), APPROVED).approval()).isPresent();
  }

  @Test
  void a_decision_after_the_approval_takes_a_new_one() {
    List<Candidate> one = List.of(candidate(APPROVED));

    assertThat(ApprovalRule.of(one, APPROVED, List.of(NOW)).faults()).isEmpty();
    assertThat(ApprovalRule.of(one, APPROVED, List.of(NOW.plusMillis(1))).faults())
        .containsExactly(Blocker.APPROVED_DECISION_CHANGED);
  }

  @Test
  void without_any_approval_that_is_what_is_missing() {
    assertThat(result(List.of(), APPROVED))
        .isEqualTo(new Result(Optional.empty(), Set.of(Blocker.NOT_APPROVED)));
  }

  @Test
  void an_approval_that_rests_on_nothing_never_counts() {
    assertThat(result(List.of(candidate(ApprovalBasis.NONE)), APPROVED).approval()).isEmpty();
  }

  private static Object value(RecordComponent component, CoveredIssue of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a component cannot be read", e);
    }
  }

  private static Set<Blocker> faults(ApprovalBasis now) {
    return result(List.of(candidate(APPROVED)), now).faults();
  }

  private static Result result(List<Candidate> candidates, ApprovalBasis now) {
    return ApprovalRule.of(candidates, now, List.of());
  }

  private static Candidate candidate(ApprovalBasis basis) {
    return candidate(approval(basis, NOW));
  }

  private static Candidate candidate(Approval approval) {
    return new Candidate(approval, MEMBER, false, SAVED);
  }

  private static Candidate by(String who, int minute, String... flags) {
    List<String> is = List.of(flags);
    Instant at = NOW.plusSeconds(60L * minute);
    Approval approval =
        new Approval(
            new AdvisoryId(7),
            1,
            "d",
            who,
            at,
            is.contains("opening") ? Optional.of(7) : Optional.empty(),
            is.contains("stale") ? basis(LEAD) : APPROVED,
            is.contains("withdrawn")
                ? Optional.of(new Withdrawal("carol", at, "A mistake"))
                : Optional.empty());
    return new Candidate(
        approval,
        is.contains("left") ? Membership.NONE : MEMBER,
        is.contains("contributor"),
        SAVED);
  }

  static Stream<Arguments> approvers() {
    String had = "contributor";
    return Stream.of(
        arguments("one contributor", missing(), by("alice", 1, had)),
        arguments("one, twice", missing(), by("alice", 1, had), by("alice", 2, had)),
        arguments("two contributors", Set.of(), by("alice", 1, had), by("bob", 2, had)),
        arguments("one of two has left", missing(), by("alice", 1, had, "left"), by("bob", 2, had)),
        arguments("the later has left", left(), by("alice", 1, had), by("bob", 2, had, "left")),
        arguments(
            "one saw another opening",
            missing(),
            by("alice", 1, had, "opening"),
            by("bob", 2, had)),
        arguments(
            "what one approved has changed",
            missing(),
            by("alice", 1, had, "stale"),
            by("bob", 2, had)),
        arguments(
            "the last of two approved what has changed",
            Set.of(Blocker.APPROVED_ISSUES_CHANGED),
            by("alice", 1, had),
            by("bob", 2, had, "stale")),
        arguments(
            "three, of whom the second has left",
            Set.of(),
            by("alice", 1, had),
            by("carol", 2, had, "left"),
            by("bob", 3, had)),
        arguments(
            "three, of whom the second saw another opening",
            Set.of(),
            by("alice", 1, had),
            by("carol", 2, had, "opening"),
            by("bob", 3, had)),
        arguments(
            "the second approved again what has changed",
            missing(),
            by("alice", 1, had),
            by("alice", 2, had, "stale"),
            by("bob", 3, had)),
        arguments("a reader, then a contributor", Set.of(), by("carol", 1), by("alice", 2, had)),
        arguments("a contributor, then a reader", Set.of(), by("alice", 1, had), by("carol", 2)),
        arguments(
            "a reader who has left, and a contributor",
            left(),
            by("carol", 1, "left"),
            by("alice", 2, had)),
        arguments(
            "a reader who has left, and two contributors",
            Set.of(),
            by("carol", 1, "left"),
            by("alice", 2, had),
            by("bob", 3, had)),
        arguments(
            "two who have withdrawn theirs",
            Set.of(Blocker.APPROVAL_WITHDRAWN),
            by("alice", 1, had, "withdrawn"),
            by("bob", 2, had, "withdrawn")),
        arguments(
            "one contributor again after two were withdrawn",
            missing(),
            by("alice", 1, had, "withdrawn"),
            by("bob", 2, had, "withdrawn"),
            by("alice", 3, had)));
  }

  private static Set<Blocker> missing() {
    return Set.of(Blocker.SECOND_APPROVAL_MISSING);
  }

  private static Set<Blocker> left() {
    return Set.of(Blocker.APPROVER_NOT_ON_TEAM);
  }

  private static Arguments arguments(String what, Set<Blocker> faults, Candidate... candidates) {
    return Arguments.of(what, faults, List.of(candidates));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("approvers")
  @Tag("R13")
  void r13_a_reader_approves_alone_and_contributors_in_pairs(
      String what, Set<Blocker> faults, List<Candidate> candidates) {
    Result result = result(candidates, APPROVED);

    assertThat(result.faults()).as(what).isEqualTo(faults);
    assertThat(result.approval().isPresent()).isEqualTo(faults.isEmpty());
    if (faults.isEmpty()) {
      assertThat(ApprovalRule.mayCount(candidates, APPROVED, List.of())).isTrue();
    }
  }

  @Test
  void no_approval_of_a_single_contributor_can_count_whatever_the_bytes_are() {
    List<Candidate> own = List.of(by("alice", 1, "contributor"), by("alice", 2, "contributor"));

    assertThat(ApprovalRule.mayCount(own, APPROVED, List.of())).isFalse();
    assertThat(ApprovalRule.mayCount(List.of(), APPROVED, List.of())).isFalse();
    assertThat(ApprovalRule.mayCount(List.of(by("bob", 1, "stale")), APPROVED, List.of()))
        .isFalse();
  }

  private static Approval approval(ApprovalBasis basis, Instant at) {
    return new Approval(
        new AdvisoryId(7), 1, "d", "bob", at, Optional.empty(), basis, Optional.empty());
  }

  private static Approval withdrawn(Approval one) {
    return new Approval(
        one.advisoryId(),
        one.draftVersion(),
        one.digest(),
        one.approver(),
        one.at(),
        one.openIssueAfterDays(),
        one.basis(),
        Optional.of(new Withdrawal("carol", NOW, "A mistake")));
  }

  private static ApprovalBasis basis(CoveredIssue... issues) {
    return basis(List.of(issues));
  }

  private static ApprovalBasis basis(List<CoveredIssue> issues) {
    return new ApprovalBasis(issues, "fixed");
  }

  private static List<CoveredIssue> with(CoveredIssue lead) {
    return new ArrayList<>(List.of(lead, OTHER));
  }

  private static CoveredIssue id(long id) {
    return new CoveredIssue(
        id, LEAD.projectId(), LEAD.fixVersions(), LEAD.externalReleases(), LEAD.withoutFix());
  }

  private static CoveredIssue project(long id) {
    return new CoveredIssue(7, id, LEAD.fixVersions(), LEAD.externalReleases(), false);
  }

  private static CoveredIssue versions(Version... versions) {
    return new CoveredIssue(7, 10, Set.of(versions), LEAD.externalReleases(), false);
  }

  private static CoveredIssue releases(String... names) {
    return new CoveredIssue(7, 10, LEAD.fixVersions(), Set.of(names), false);
  }

  private static CoveredIssue withoutFix(boolean decided) {
    return new CoveredIssue(7, 10, LEAD.fixVersions(), LEAD.externalReleases(), decided);
  }
}
