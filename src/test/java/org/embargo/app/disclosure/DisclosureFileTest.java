package org.embargo.app.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.project.Membership;
import org.embargo.core.text.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisclosureFileTest {
  private static final AdvisoryId ADVISORY = new AdvisoryId(70);
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final ProjectSetup SETUP =
      new ProjectSetup(
          1, "10", 2, 3, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));
  private static final Rendering RENDERING = new Rendering(List.of());

  @Test
  void it_may_go_public_when_the_gate_is_open_for_each_of_its_issues() {
    assertThat(blockers(fixed(7, 1))).isEmpty();
    assertThat(blockers(fixed(7, 1), fixed(8, 1))).isEmpty();
  }

  @Test
  void each_of_them_holds_it_back() {
    Case embargoed =
        new Case(
            fixed(8, 1).issue(),
            fixed(8, 1).disclosure().embargoed(new Embargo(NOW.plusSeconds(1))),
            List.of());
    Case open = new Case(issue(9, 1, Optional.empty()), disclosure(9), List.of());

    assertThat(blockers(fixed(7, 1), embargoed)).containsExactly(Blocker.EMBARGO_HOLDS);
    assertThat(blockers(fixed(7, 1), embargoed, open))
        .containsExactly(Blocker.ISSUE_NOT_RESOLVED, Blocker.EMBARGO_HOLDS);
  }

  @Test
  void one_that_has_moved_to_another_project_holds_it_back_whatever_its_resolution() {
    assertThat(blockers(fixed(7, 1), fixed(8, 2))).containsExactly(Blocker.COVERED_ISSUE_MOVED);
    assertThat(file(fixed(7, 1), fixed(8, 2)).othersHere()).isEmpty();
    assertThat(file(fixed(7, 1), fixed(8, 2)).othersElsewhere()).containsExactly(8L);
  }

  @Test
  void a_decision_about_any_of_them_that_nobody_knew_of_takes_a_new_approval() {
    Case decided =
        new Case(
            issue(8, 1, Optional.empty()),
            disclosure(8).disclosedWithoutFix(new WithoutFix("No fix", NOW)),
            List.of());

    assertThat(blockers(fixed(7, 1), decided)).containsExactly(Blocker.APPROVED_DECISION_CHANGED);
  }

  @Test
  @Tag("R13")
  void r13_contributors_approve_together_only() {
    Paper paper = file(fixed(7, 1)).paper();

    assertThat(List.of("alice", "carol")).allMatch(paper::isContributor);
    assertThat(List.of("alice", "bob", "carol")).allMatch(paper::mayApprove);
    assertThat(paper.isContributor("bob")).isFalse();
  }

  private static List<Blocker> blockers(Case lead, Case... others) {
    return file(lead, others).gate().decisionAt(NOW).reasons();
  }

  @Test
  void one_that_is_gone_holds_it_back_until_somebody_takes_it_off_the_list() {
    DisclosureFile file = file(List.of(8L), fixed(7, 1));

    assertThat(file.gate().decisionAt(NOW).reasons()).containsExactly(Blocker.COVERED_ISSUE_GONE);
    assertThat(file.othersElsewhere()).containsExactly(8L);
  }

  @Test
  void what_is_off_the_list_is_not_what_it_is_about() {
    DisclosureFile file = file(List.of(8L), fixed(7, 1), fixed(9, 2));

    assertThat(List.of(7L, 8L, 9L)).allMatch(file::isAbout);
    assertThat(file.isAbout(10)).isFalse();
  }

  /** Nothing but two persons; what becomes of its issues afterwards still goes by them. */
  @Test
  @Tag("R27")
  void r27_a_withdrawal_waits_for_no_issue_and_opens_none() {
    Case open = new Case(issue(7, 1, Optional.empty()), disclosure(7), List.of());
    DisclosureFile file =
        file(AdvisoryFixture.withdrawn(), Optional.of(REVISION), List.of(9L), open, fixed(8, 2));

    assertThat(file.gate().decisionAt(NOW).reasons()).isEmpty();
    assertThat(file.gate().firstLookAt(NOW).reasons()).isEmpty();
    assertThat(file.gate().outOfReach()).isEmpty();
    assertThat(file.gate().standingAt(NOW).reasons())
        .containsExactly(
            Blocker.ISSUE_NOT_RESOLVED, Blocker.COVERED_ISSUE_GONE, Blocker.COVERED_ISSUE_MOVED);
  }

  /** It is not for this project, neither by a blocker nor by the digest. */
  @Test
  @Tag("R27")
  void r27_what_is_awaited_in_another_project_changes_nothing_here() {
    Case lead = fixed(7, 1);
    Case there = fixed(8, 2);
    Disclosure decided =
        there.disclosure().disclosedWithoutFix(new WithoutFix("There will be none", NOW));
    Case changed =
        new Case(there.issue(), decided, List.of(FixVersion.external("Chart of the other", false)));

    assertThat(file(lead, changed).basis()).isEqualTo(file(lead, there).basis());
    assertThat(file(lead, changed).basisDigest()).isEqualTo(file(lead, there).basisDigest());
    assertThat(file(lead, changed).gate().decisionAt(NOW).reasons())
        .containsExactly(Blocker.COVERED_ISSUE_MOVED);
  }

  @Test
  @Tag("R27")
  void r27_a_correction_waits_for_them_and_so_does_what_was_never_public() {
    Case open = new Case(issue(7, 1, Optional.empty()), disclosure(7), List.of());
    Advisory other = AdvisoryFixture.withdrawn("Put right");
    DisclosureFile inDisguise = file(other, Optional.of(REVISION), List.of(), open);
    assertThat(inDisguise.gate().decisionAt(NOW).reasons())
        .containsExactly(Blocker.ISSUE_NOT_RESOLVED);
    DisclosureFile correction =
        file(AdvisoryFixture.complete("Put right"), Optional.of(REVISION), List.of(), open);
    DisclosureFile first =
        file(AdvisoryFixture.withdrawn(), Optional.empty(), List.of(9L), open, fixed(8, 2));

    assertThat(correction.gate().decisionAt(NOW).reasons())
        .containsExactly(Blocker.ISSUE_NOT_RESOLVED);
    assertThat(first.gate().decisionAt(NOW).reasons())
        .contains(
            Blocker.ISSUE_NOT_RESOLVED, Blocker.COVERED_ISSUE_GONE, Blocker.COVERED_ISSUE_MOVED);
    assertThat(first.gate().outOfReach()).hasValue(Blocker.COVERED_ISSUE_GONE);
  }

  /** The team has to shorten the draft then, and so it waits as a correction. */
  @Test
  @Tag("R27")
  void r27_a_withdrawal_is_decided_where_what_is_public_is_above_a_limit_of_today() {
    Advisory published = Limits.lifted(() -> AdvisoryFixture.complete("t".repeat(257)));
    Advisory same = Limits.lifted(() -> AdvisoryFixture.withdrawn("t".repeat(257)));
    Case open = new Case(issue(7, 1, Optional.empty()), disclosure(7), List.of());
    Optional<Revision> above = Optional.of(revision(published));

    DisclosureFile withdrawal = file(same, above, List.of(9L), open);
    assertThat(withdrawal.gate().decisionAt(NOW).reasons()).isEmpty();
    assertThat(withdrawal.gate().firstLookAt(NOW).reasons()).isEmpty();
    assertThat(withdrawal.gate().outOfReach()).isEmpty();
    DisclosureFile shortened = file(AdvisoryFixture.withdrawn(), above, List.of(9L), open);
    assertThat(shortened.gate().decisionAt(NOW).reasons())
        .containsExactly(Blocker.ISSUE_NOT_RESOLVED, Blocker.COVERED_ISSUE_GONE);
    assertThat(shortened.gate().outOfReach()).hasValue(Blocker.COVERED_ISSUE_GONE);
  }

  private static final Revision REVISION = revision(AdvisoryFixture.complete());

  private static Revision revision(Advisory advisory) {
    return new Revision(
        ADVISORY, 1, new CveId("CVE-2026-12345"), advisory, RENDERING, RENDERING.digest(), NOW);
  }

  private static DisclosureFile file(Case lead, Case... others) {
    return file(List.of(), lead, others);
  }

  private static DisclosureFile file(List<Long> gone, Case lead, Case... others) {
    return file(AdvisoryFixture.complete(), Optional.empty(), gone, lead, others);
  }

  private static DisclosureFile file(
      Advisory advisory, Optional<Revision> latest, List<Long> gone, Case lead, Case... others) {
    Draft draft = new Draft(ADVISORY, 2, advisory, "alice", NOW);
    ApprovalBasis basis =
        new ApprovalBasis(
                Stream.concat(Stream.of(lead), Stream.of(others)).map(Case::basis).toList(),
                "fixed")
            .seenFrom(SETUP.projectId());
    Approval yes = Approval.of(draft, RENDERING.digest(), "bob", NOW.minusSeconds(1), basis);
    return new DisclosureFile(
        lead,
        List.of(others),
        gone,
        SETUP,
        1,
        new Paper(
            ADVISORY,
            Optional.of(draft),
            Set.of("alice", "carol"),
            () -> new Proof(List.of(), Optional.of(RENDERING)),
            List.of(yes),
            Map.of("bob", new Membership(true, Optional.of(NOW))),
            latest,
            Edition.FIRST,
            PublicationPolicy.DEFAULT));
  }

  private static Case fixed(long id, long projectId) {
    return new Case(issue(id, projectId, Optional.of("fixed")), disclosure(id), List.of());
  }

  private static TrackedIssue issue(long id, long projectId, Optional<String> resolution) {
    return new TrackedIssue(
        id,
        "KEY-" + id,
        projectId,
        "10",
        Optional.empty(),
        Optional.of(2L),
        Optional.empty(),
        resolution,
        List.of(new FixVersion(5, "1.0", true)));
  }

  private static Disclosure disclosure(long id) {
    return new Disclosure(
        id, 1, 1, 2, NOW, Optional.empty(), Optional.empty(), Optional.empty(), 1);
  }
}
