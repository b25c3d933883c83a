package org.embargo.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.Admission.Admitted;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.Problem;

/** Takes a second person's yes to the bytes that they saw. It may be the last thing waited for. */
public final class ApproveDraft {
  private final Admission admission;
  private final Drafts drafts;
  private final Journal journal;
  private final PublishDue publishDue;
  private final ScanForLeaks scanForLeaks;

  public ApproveDraft(
      Admission admission,
      Drafts drafts,
      Journal journal,
      PublishDue publishDue,
      ScanForLeaks scanForLeaks) {
    this.admission = admission;
    this.drafts = drafts;
    this.journal = journal;
    this.publishDue = publishDue;
    this.scanForLeaks = scanForLeaks;
  }

  /**
   * @param version of the draft that the person saw: there is more to it than its bytes, such as
   *     what it waits for
   * @param digest of the rendering that the person saw; refused when the draft has changed since
   * @param despite why it may say what the scan for leaks has found; empty where that found nothing
   */
  public Outcome<Approval> approve(
      AdvisoryKey key, Optional<String> userKey, long version, String digest, String despite) {
    Outcome<Approval> outcome =
        admission.asTeam(key, userKey, admitted -> approve(admitted, version, digest, despite));
    outcome.asOptional().ifPresent(approval -> publishDue.run());
    return outcome;
  }

  private Outcome<Approval> approve(
      Admitted admitted, long version, String digest, String despite) {
    DisclosureFile.Paper paper = admitted.file().paper();
    if (paper.draft().isEmpty()) {
      return Outcome.conflict("digest", "belongs to no draft: there is none");
    }
    if (paper.rendering().isEmpty()) {
      return Outcome.invalid(paper.proof().problems());
    }
    if (!paper.rendering().get().digest().equals(digest)) {
      return Outcome.conflict("digest", "is not that of the present draft; look at it again");
    }
    Draft draft = paper.draft().get();
    if (draft.version() != version) {
      return Outcome.conflict(
          "version", "is not that of the present draft, which is " + draft.version());
    }
    Approval approval = Approval.of(draft, digest, admitted.actor().userKey(), journal.now());
    if (!paper.isSecondPerson(approval.approver())) {
      return Outcome.forbidden("Who saved the draft cannot approve it: it takes a second person.");
    }
    List<Problem> leaks = scanForLeaks.in(admitted.file());
    if (leaks.isEmpty()) {
      return new Outcome.Done<>(store(admitted, approval, ""));
    }
    return despite.isBlank()
        ? Outcome.invalid(
            Stream.concat(
                    leaks.stream(),
                    Stream.of(new Problem("despite", "has to say why the public may read that")))
                .toList())
        : Reason.check(despite)
            .map(why -> store(admitted, approval, ", despite what was found: " + why));
  }

  private Approval store(Admitted admitted, Approval approval, String despite) {
    drafts.approve(approval);
    journal.note(
        admitted.file().issue().id(),
        approval.approver(),
        What.APPROVED,
        admitted.file().key().inHistory() + "SHA-256 " + approval.digest() + despite);
    return approval;
  }
}
