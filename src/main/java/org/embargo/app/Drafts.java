package org.embargo.app;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;

/** Advisories before they are public, and who approved what. */
public interface Drafts {
  Optional<Draft> find(long issueId);

  /** Takes the place of the draft before. */
  void save(Draft draft);

  /** The issues whose draft, as it was last saved, has not gone public. */
  List<Long> awaitingPublication();

  /** Every approval ever given for the issue, oldest first; none is ever taken away. */
  List<Approval> approvals(long issueId);

  void approve(Approval approval);
}
