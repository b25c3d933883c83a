package org.embargo.app.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.gate.ApprovalRule.Candidate;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.project.Membership;

/**
 * The advisory's side of a {@link DisclosureFile}.
 *
 * @param contributors who has written what an approval is about, by user key ({@link Contributors})
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
  List<Candidate> candidates() {
    if (candidatesByVersion().isEmpty() || rendering().isEmpty()) {
      return List.of();
    }
    String digest = rendering().get().digest();
    return candidatesByVersion().stream()
        .filter(one -> one.approval().holdsFor(draft.get(), digest))
        .toList();
  }

  /** The approvals of the draft in its present version, in whatever bytes, oldest first. */
  List<Candidate> candidatesByVersion() {
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
            revision -> draft.map(Draft::advisory).filter(revision.advisory()::equals).isPresent())
        .isPresent();
  }

  public Optional<CveId> publicId() {
    return latest.map(Revision::cveId);
  }

  public int nextRevision() {
    return edition.number();
  }
}
