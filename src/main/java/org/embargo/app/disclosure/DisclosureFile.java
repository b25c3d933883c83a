package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.gate.ApprovalRule;
import org.embargo.core.gate.ApprovalRule.Candidate;
import org.embargo.core.gate.Blocker;
import org.embargo.core.gate.Decision;
import org.embargo.core.gate.Facts;
import org.embargo.core.gate.Facts.DraftState;
import org.embargo.core.gate.Facts.Remedy;
import org.embargo.core.gate.Gate;
import org.embargo.core.history.Subject;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.project.Membership;

/**
 * Everything about one disclosure and one of its advisories, read at one moment.
 *
 * @param lead of the issue that the advisory was begun in
 * @param others that are disclosed with it
 * @param gone the ids of those that were deleted or are no disclosures any more
 * @param number of the advisory within its issue, from 1
 */
public record DisclosureFile(
    Case lead, List<Case> others, List<Long> gone, ProjectSetup setup, int number, Paper paper) {
  public DisclosureFile {
    others = List.copyOf(others);
    gone = List.copyOf(gone);
  }

  public Disclosure disclosure() {
    return lead.disclosure();
  }

  public TrackedIssue issue() {
    return lead.issue();
  }

  /**
   * The advisory's side of it.
   *
   * @param contributors who has written what an approval is about, by user key ({@link
   *     Contributors})
   * @param preview gives the proof of the draft; it is rendered when somebody asks for it
   * @param latest what is public
   * @param edition which the next revision is
   * @param approvers how those who gave the approvals belong to the security team, by user key
   * @param terms the strictest that the draft has been under
   */
  public record Paper(
      AdvisoryId advisoryId,
      Optional<Draft> draft,
      Set<String> contributors,
      Supplier<Proof> preview,
      List<Approval> approvals,
      Map<String, Membership> approvers,
      Optional<Revision> latest,
      Edition edition,
      PublicationPolicy terms) {

    public Proof proof() {
      return preview.get();
    }

    /** What would go public; empty while there are problems. */
    public Optional<Rendering> rendering() {
      return proof().rendering();
    }

    /** Whether the next revision of the other is rendered from the same. */
    public boolean isRenderedLike(Paper other) {
      return draft.equals(other.draft)
          && edition.equals(other.edition)
          && latest.map(Revision::number).equals(other.latest.map(Revision::number));
    }

    /** An earlier version to go on from, or the present one. */
    public Optional<Draft> before(long from, Drafts drafts) {
      return draft.flatMap(
          present ->
              present.version() == from
                  ? draft
                  : drafts.version(advisoryId, (int) from).or(() -> draft));
    }

    /**
     * Whether this person may approve the draft, or could. The approval of the only contributor is
     * never needed: anybody else approves it alone.
     */
    public boolean mayApprove(String userKey) {
      return draft.isPresent() && !(isContributor(userKey) && contributors.size() == 1);
    }

    /** Whether the approval of this person counts only together with that of another one. */
    boolean isContributor(String userKey) {
      return terms.takesSecondPerson() && contributors.contains(userKey);
    }

    /** The approvals of the draft in its present bytes, oldest first. */
    private List<Candidate> candidates() {
      if (candidatesByVersion().isEmpty() || rendering().isEmpty()) {
        return List.of();
      }
      String digest = rendering().get().digest();
      return candidatesByVersion().stream()
          .filter(one -> one.approval().holdsFor(draft.get(), digest))
          .toList();
    }

    /** The approvals of the draft in its present version, in whatever bytes, oldest first. */
    private List<Candidate> candidatesByVersion() {
      return approvals.stream()
          .filter(approval -> draft.filter(approval::isOf).isPresent())
          .filter(approval -> mayApprove(approval.approver()))
          .map(this::candidate)
          .toList();
    }

    private Candidate candidate(Approval of) {
      return new Candidate(
          of, membership(of), isContributor(of.approver()), draft.orElseThrow().savedAt());
    }

    private Membership membership(Approval of) {
      return approvers.getOrDefault(of.approver(), Membership.NONE);
    }

    /** Compares what is said, not the bytes: those of the next revision carry its number. */
    public boolean isAlreadyPublic() {
      return latest
          .filter(
              revision ->
                  draft.map(Draft::advisory).filter(revision.advisory()::equals).isPresent())
          .isPresent();
    }

    public Optional<CveId> publicId() {
      return latest.map(Revision::cveId);
    }

    public int nextRevision() {
      return edition.number();
    }
  }

  public AdvisoryKey key() {
    return new AdvisoryKey(issue().key(), number);
  }

  /** What a line of the issue's history is about that tells of this advisory. */
  public Subject subject() {
    return aboutItIn(issue().id());
  }

  /** The same for the history of an issue that the advisory covers. */
  public Subject aboutItIn(long issueId) {
    return Subject.ofAdvisory(paper.advisoryId(), issueId);
  }

  /** The approval that counts. */
  public Optional<Approval> approval() {
    return approvalResult().approval();
  }

  /** The approval of a contributor that another one would make count. */
  public Optional<Approval> halfApproval() {
    List<Candidate> candidates = paper.candidates();
    return approvalResult(candidates).faults().equals(Set.of(Blocker.SECOND_APPROVAL_MISSING))
        ? Optional.of(candidates.get(candidates.size() - 1).approval())
        : Optional.empty();
  }

  /**
   * Digest of what people of the project see of {@link #basis()}, and of the decisions to disclose
   * without a fix.
   */
  public String basisDigest() {
    List<Instant> here =
        cases().filter(this::isOfProject).flatMap(DisclosureFile::decision).toList();
    return basis().seenFrom(setup.projectId()).digest(here);
  }

  /** What an approval that is given now rests on. */
  public ApprovalBasis basis() {
    return new ApprovalBasis(cases().map(Case::basis).toList(), setup.fixedResolutionId());
  }

  private ApprovalRule.Result approvalResult() {
    return approvalResult(paper.candidates());
  }

  private ApprovalRule.Result approvalResult(List<Candidate> candidates) {
    return ApprovalRule.of(candidates, basis(), decisions());
  }

  /** How long after the publication the issues are opened; empty where they stay private. */
  public Optional<Integer> openIssueAfterDays() {
    return approval().flatMap(yes -> paper.terms().openingAfterDays(yes.openIssueAfterDays()));
  }

  /** The others that readers of this project know of; one that has moved away holds it back. */
  public List<TrackedIssue> othersHere() {
    return others.stream().filter(this::isOfProject).map(Case::issue).toList();
  }

  /**
   * Those that were moved to another project or are gone, by their ids: their keys are not for this
   * project.
   */
  public List<Long> othersElsewhere() {
    return Stream.concat(
            others.stream().filter(one -> !isOfProject(one)).map(one -> one.issue().id()),
            gone.stream())
        .toList();
  }

  /** Whether it is on the list now; it may have been taken off since it was disclosed. */
  public boolean isAbout(long issueId) {
    return cases().anyMatch(one -> one.issue().id() == issueId) || gone.contains(issueId);
  }

  public boolean isOfProject(Case one) {
    return one.issue().projectId() == setup.projectId();
  }

  /** The gate is open when it is open for each of the issues. */
  public Decision decisionAt(Instant now) {
    return decision(draftState(), approvalResult().faults(), takesBack(), now);
  }

  /**
   * The same for what is done to the issues after the publication: that a withdrawal waits for none
   * of them is no reason to open one.
   */
  public Decision standingAt(Instant now) {
    return decision(draftState(), approvalResult().faults(), false, now);
  }

  /**
   * What is known without the preview, which is costly: it blocks only what {@link #decisionAt}
   * blocks, and not all of that.
   */
  public Decision firstLookAt(Instant now) {
    List<Candidate> candidates = paper.candidatesByVersion();
    boolean mayCount = ApprovalRule.mayCount(candidates, basis(), decisions());
    return decision(
        paper.draft().isPresent() ? DraftState.VALID : DraftState.MISSING,
        mayCount ? Set.of() : approvalResult(candidates).faults(),
        takesBack(),
        now);
  }

  private Decision decision(
      DraftState draft, Set<Blocker> approvalFaults, boolean withdrawal, Instant now) {
    return Decision.of(
        cases()
            .map(one -> facts(one, draft, approvalFaults, withdrawal))
            .flatMap(facts -> Gate.check(facts, now).reasons().stream())
            .collect(Collectors.toSet()));
  }

  /** Whether the draft withdraws what is public. New words beside that make it a correction. */
  private boolean takesBack() {
    return paper
        .latest()
        .filter(latest -> advisory().filter(one -> one.takesBack(latest.advisory())).isPresent())
        .isPresent();
  }

  /** What keeps any approval that is given now from ever counting. */
  public Optional<Blocker> outOfReach() {
    if (takesBack()) {
      return Optional.empty();
    }
    if (!gone.isEmpty()) {
      return Optional.of(Blocker.COVERED_ISSUE_GONE);
    }
    return cases().allMatch(this::isOfProject)
        ? Optional.empty()
        : Optional.of(Blocker.COVERED_ISSUE_MOVED);
  }

  /** When it was decided not to wait for a fix. */
  private List<Instant> decisions() {
    return cases().flatMap(DisclosureFile::decision).toList();
  }

  private static Stream<Instant> decision(Case one) {
    return one.disclosure().withoutFix().map(WithoutFix::at).stream();
  }

  private Stream<Case> cases() {
    return Stream.concat(Stream.of(lead), others.stream());
  }

  private Facts facts(Case one, DraftState draft, Set<Blocker> approvalFaults, boolean withdrawal) {
    return new Facts(
        remedy(one),
        one.fixVersions(),
        one.disclosure().embargo(),
        draft,
        gone.isEmpty(),
        approvalFaults,
        advisory().map(Advisory::hasCreditsSettled).orElse(true),
        paper.isAlreadyPublic(),
        withdrawal);
  }

  private Remedy remedy(Case one) {
    if (!isOfProject(one)) {
      return Remedy.ELSEWHERE;
    }
    if (one.disclosure().withoutFix().isPresent()) {
      return Remedy.WITHOUT_FIX;
    }
    return one.issue().resolutionId().filter(setup.fixedResolutionId()::equals).isPresent()
        ? Remedy.FIXED
        : Remedy.OPEN;
  }

  private DraftState draftState() {
    if (paper.draft().isEmpty()) {
      return DraftState.MISSING;
    }
    return paper.rendering().isPresent() ? DraftState.VALID : DraftState.INVALID;
  }

  private Optional<Advisory> advisory() {
    return paper.draft().map(Draft::advisory);
  }
}
