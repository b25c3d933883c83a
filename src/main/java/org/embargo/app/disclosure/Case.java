package org.embargo.app.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * An issue and its disclosure, read at one moment.
 *
 * @param releases outside of the tracker that it waits for
 */
public record Case(TrackedIssue issue, Disclosure disclosure, List<FixVersion> releases) {
  public Case {
    releases = List.copyOf(releases);
  }

  /** What an approval of its advisory rests on. */
  public CoveredIssue basis() {
    return CoveredIssue.of(
        issue.id(), issue.projectId(), fixVersions(), disclosure.withoutFix().isPresent());
  }

  /** Those of the tracker, and the releases outside of it. */
  List<FixVersion> fixVersions() {
    return Stream.concat(issue.fixVersions().stream(), releases.stream()).toList();
  }
}
