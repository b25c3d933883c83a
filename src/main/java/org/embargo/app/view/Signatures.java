package org.embargo.app.view;

import org.embargo.app.DisclosureFile;
import org.embargo.app.People;
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

  /** Whose approval counts now. */
  String approvalOf(DisclosureFile file) {
    return file.approval()
        .map(one -> people.nameOf(one.approver()) + ", " + Times.at(one.at()))
        .orElse("none");
  }
}
