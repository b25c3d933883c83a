package org.embargo.app.seal;

import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.register.Disclosures;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * The home project of an issue that has to be sealed: the last project that was set up when the
 * issue was in it. Its security team looks after the issue wherever somebody moves it.
 */
public final class Homes {
  private final Disclosures disclosures;
  private final ProjectSetups setups;

  public Homes(Disclosures disclosures, ProjectSetups setups) {
    this.disclosures = disclosures;
    this.setups = setups;
  }

  /** Of a part of an issue, the home of the whole; empty for an issue that is no disclosure. */
  public Optional<Long> projectOf(TrackedIssue issue) {
    return projectOf(issue.id(), issue.parentId());
  }

  /** The same of an issue that may be gone. */
  Optional<Long> projectOf(long issueId, Optional<Long> parentId) {
    return Stream.concat(Stream.of(issueId), parentId.stream())
        .flatMap(id -> disclosures.find(id).stream())
        .map(Disclosure::projectId)
        .findFirst();
  }

  /** Empty where the home is not set up any more either. */
  public Optional<ProjectSetup> of(TrackedIssue issue) {
    return projectOf(issue).flatMap(setups::find);
  }
}
