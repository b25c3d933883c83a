package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.gate.ApprovalRule;
import org.embargo.core.gate.ApprovalRule.Candidate;
import org.embargo.core.gate.Blocker;
import org.embargo.core.history.Subject;

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

  /** Digest of {@link #basis()}, and of when it was decided to disclose an issue without a fix. */
  public String basisDigest() {
    return basis().digest(decisions());
  }

  /** What an approval that is given now rests on. */
  public ApprovalBasis basis() {
    return new ApprovalBasis(cases().map(Case::basis).toList(), setup.fixedResolutionId())
        .seenFrom(setup.projectId());
  }

  ApprovalRule.Result approvalResult() {
    return approvalResult(paper.candidates());
  }

  ApprovalRule.Result approvalResult(List<Candidate> candidates) {
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

  /** Whether the advisory may go public, and why not. */
  public FileGate gate() {
    return new FileGate(this);
  }

  /** When it was decided not to wait for a fix. */
  List<Instant> decisions() {
    return cases()
        .filter(this::isOfProject)
        .flatMap(one -> one.disclosure().withoutFix().stream())
        .map(WithoutFix::at)
        .toList();
  }

  Stream<Case> cases() {
    return Stream.concat(Stream.of(lead), others.stream());
  }
}
