package org.embargo.view;

import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;

/** Who has put their name under something, and when. */
final class Signatures {
  private final People people;

  Signatures(People people) {
    this.people = people;
  }

  String of(Draft draft) {
    return "version "
        + draft.version()
        + ", saved by "
        + people.nameOf(draft.author())
        + ", "
        + Times.at(draft.savedAt());
  }

  /** Whose approval counts now, or would count together with another one. */
  String approvalOf(DisclosureFile file) {
    return file.approval()
        .map(this::of)
        .or(
            () ->
                file.halfApproval().map(one -> of(one) + "; another member has to approve it too"))
        .orElse("none");
  }

  private String of(Approval approval) {
    return people.nameOf(approval.approver()) + ", " + Times.at(approval.at());
  }
}
