package org.embargo.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.Paper;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.app.history.Journal;
import org.embargo.app.project.Memberships;
import org.embargo.app.publication.PublishDue;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;
import org.embargo.core.gate.Blocker;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.text.Problem;

/**
 * Takes the yes to the bytes that somebody saw, a second person unless the project's policy has it
 * otherwise. It may be the last thing waited for.
 */
public final class ApproveDraft {
  private final Admission admission;
  private final Drafts drafts;
  private final Journal journal;
  private final PublishDue publishDue;
  private final ScanForLeaks scanForLeaks;
  private final Memberships memberships;

  public ApproveDraft(
      Admission admission,
      Drafts drafts,
      Journal journal,
      PublishDue publishDue,
      ScanForLeaks scanForLeaks,
      Memberships memberships) {
    this.admission = admission;
    this.drafts = drafts;
    this.journal = journal;
    this.publishDue = publishDue;
    this.scanForLeaks = scanForLeaks;
    this.memberships = memberships;
  }

  /**
   * What somebody says yes to.
   *
   * @param version of the draft that the person saw: there is more to it than its bytes, such as
   *     what it waits for
   * @param digest of the rendering that the person saw; refused when the draft has changed since
   * @param basis digest of what the approval rests on, as the person saw it; refused when an issue,
   *     a fix version, a release or a decision has changed since
   * @param despite why it may say what the scan for leaks has found; empty where that found nothing
   * @param openIssueAfterDays what the person saw of the project's policy for the issue; refused
   *     when that is another one
   */
  public record Yes(
      long version,
      String digest,
      String basis,
      String despite,
      Optional<Integer> openIssueAfterDays) {}

  public Outcome<Approval> approve(AdvisoryKey key, Optional<String> userKey, Yes yes) {
    Outcome<Approval> outcome = admission.asTeam(key, userKey, admitted -> approve(admitted, yes));
    outcome.asOptional().ifPresent(approval -> publishDue.run());
    return outcome;
  }

  private Outcome<Approval> approve(Admitted admitted, Yes yes) {
    Paper paper = admitted.file().paper();
    if (paper.draft().isEmpty()) {
      return Outcome.conflict("digest", "belongs to no draft: there is none");
    }
    if (paper.rendering().isEmpty()) {
      return Outcome.invalid(paper.proof().problems());
    }
    if (!paper.rendering().get().digest().equals(yes.digest())) {
      return Outcome.conflict("digest", "is not that of the present draft; look at it again");
    }
    Optional<Blocker> outOfReach = admitted.file().gate().outOfReach();
    if (outOfReach.isPresent()) {
      return Outcome.conflict("covers", outOfReach.get().sentence());
    }
    Draft draft = paper.draft().get();
    if (draft.version() != yes.version()) {
      return Outcome.conflict(
          "version", "is not that of the present draft, which is " + draft.version());
    }
    if (!admitted.file().basisDigest().equals(yes.basis())) {
      return Outcome.conflict(
          "basis",
          "is not that of what the advisory waits for now: an issue, a fix version, a release or a"
              + " decision has changed; look at them again");
    }
    if (!paper.terms().openIssueAfterDays().equals(yes.openIssueAfterDays())) {
      return Outcome.conflict("openIssueAfterDays", afterwards(paper.terms()));
    }
    Approval approval =
        Approval.of(
                draft,
                yes.digest(),
                admitted.actor().userKey(),
                journal.now(),
                admitted.file().basis())
            .opening(yes.openIssueAfterDays());
    if (!paper.mayApprove(approval.approver())) {
      return Outcome.forbidden("Who saved the draft cannot approve it: it takes a second person.");
    }
    return memberships
        .requireAt(
            draft.savedAt(),
            "this version of the draft was saved",
            approval.approver(),
            admitted.file().setup())
        .then(member -> scan(admitted, approval, yes));
  }

  private Outcome<Approval> scan(Admitted admitted, Approval approval, Yes yes) {
    List<Problem> leaks = scanForLeaks.in(admitted.file(), admitted.actor().userKey());
    if (leaks.isEmpty()) {
      return new Outcome.Done<>(store(admitted, approval, ""));
    }
    return yes.despite().isBlank()
        ? Outcome.invalid(
            Stream.concat(
                    leaks.stream(),
                    Stream.of(new Problem("despite", "has to say why the public may read that")))
                .toList())
        : Reason.check(yes.despite())
            .map(why -> store(admitted, approval, ", despite what was found: " + why));
  }

  private static String afterwards(PublicationPolicy terms) {
    return terms
        .openIssueAfterDays()
        .map(days -> "has to be " + days + ": by the project's policy the issue is opened then")
        .orElse("has to be left out: by the project's policy the issue stays private");
  }

  private Approval store(Admitted admitted, Approval approval, String despite) {
    drafts.approve(approval);
    drafts.requirePeople(approval.advisoryId(), admitted.file().paper().terms().persons());
    journal.note(
        approval.at(),
        admitted.file().subject(),
        approval.approver(),
        What.APPROVED,
        admitted.file().key().inHistory()
            + "SHA-256 "
            + approval.digest()
            + opening(approval)
            + alone(admitted, approval)
            + despite);
    return approval;
  }

  private static String opening(Approval approval) {
    return approval
        .openIssueAfterDays()
        .map(days -> ", and the issue is opened " + days + " days after")
        .orElse("");
  }

  private static String alone(Admitted admitted, Approval approval) {
    Paper paper = admitted.file().paper();
    if (!paper.contributors().contains(approval.approver())) {
      return "";
    }
    return paper.terms().takesSecondPerson()
        ? ", by a contributor to the draft: another member has to approve it as well"
        : ", by a contributor to the draft, as the project's policy lets one person do";
  }
}
