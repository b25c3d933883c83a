package org.embargo.app;

import java.time.Clock;
import java.util.Optional;
import org.embargo.app.Admission.Admitted;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;

/** Takes a second person's yes to the bytes that they saw. It may be the last thing waited for. */
public final class ApproveDraft {
  private final Admission admission;
  private final Drafts drafts;
  private final Log log;
  private final PublishDue publishDue;
  private final Clock clock;

  public ApproveDraft(
      Admission admission, Drafts drafts, Log log, PublishDue publishDue, Clock clock) {
    this.admission = admission;
    this.drafts = drafts;
    this.log = log;
    this.publishDue = publishDue;
    this.clock = clock;
  }

  /**
   * @param digest of the rendering that the person saw; refused when the draft has changed since
   */
  public Outcome<Approval> approve(String issueKey, Optional<String> userKey, String digest) {
    Outcome<Approval> outcome =
        admission.asTeam(issueKey, userKey, admitted -> approve(admitted, digest));
    outcome.asOptional().ifPresent(approval -> publishDue.run());
    return outcome;
  }

  private Outcome<Approval> approve(Admitted admitted, String digest) {
    DisclosureFile.Paper paper = admitted.file().paper();
    if (paper.draft().isEmpty()) {
      return Outcome.conflict("digest", "belongs to no draft: there is none");
    }
    if (paper.rendering().isEmpty()) {
      return Outcome.invalid(paper.problems());
    }
    if (!paper.rendering().get().digest().equals(digest)) {
      return Outcome.conflict("digest", "is not that of the present draft; look at it again");
    }
    Draft draft = paper.draft().get();
    Approval approval = Approval.of(draft, digest, admitted.actor().userKey(), clock.instant());
    return approval.holdsFor(draft, digest)
        ? new Outcome.Done<>(store(approval))
        : Outcome.forbidden("Who saved the draft cannot approve it: it takes a second person.");
  }

  private Approval store(Approval approval) {
    drafts.approve(approval);
    log.append(
        new LogEntry(
            approval.issueId(),
            approval.at(),
            approval.approver(),
            What.APPROVED,
            "SHA-256 " + approval.digest()));
    return approval;
  }
}
