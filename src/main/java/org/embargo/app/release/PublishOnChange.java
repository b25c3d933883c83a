package org.embargo.app.release;

import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Locks;
import org.embargo.app.guard.Keeper;
import org.embargo.app.publication.PublishDue;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.disclosure.TrackedIssue;

/** An issue that is resolved, or waits for other versions, may be the last thing to wait for. */
public final class PublishOnChange implements Keeper {
  private final Advisories advisories;
  private final Drafts drafts;
  private final PublishDue publishDue;
  private final Locks locks;

  public PublishOnChange(Advisories advisories, Drafts drafts, PublishDue publishDue, Locks locks) {
    this.advisories = advisories;
    this.drafts = drafts;
    this.publishDue = publishDue;
    this.locks = locks;
  }

  /** Where it is called from within other work, the job comes within a minute. */
  @Override
  public void check(TrackedIssue seen) {
    if (locks.isInside()) {
      return;
    }
    Set<AdvisoryId> awaiting = Set.copyOf(drafts.awaitingPublication());
    boolean mayBeDue =
        !awaiting.isEmpty()
            && Stream.of(advisories.of(seen.id()), advisories.covering(seen.id()))
                .flatMap(ids -> ids.stream())
                .anyMatch(awaiting::contains);
    if (mayBeDue) {
      publishDue.run();
    }
  }
}
