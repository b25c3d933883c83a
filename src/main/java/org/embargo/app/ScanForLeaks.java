package org.embargo.app;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.disclosure.Problem;

/** Looks in a draft for what the public should not read, before anybody approves it. */
public final class ScanForLeaks {
  private final Issues issues;
  private final Drafts drafts;
  private final Revisions revisions;

  public ScanForLeaks(Issues issues, Drafts drafts, Revisions revisions) {
    this.issues = issues;
    this.drafts = drafts;
    this.revisions = revisions;
  }

  /** By field; none where there is no draft. */
  public List<Problem> in(DisclosureFile file) {
    LeakScan.Known known =
        new LeakScan.Known() {
          @Override
          public boolean isHiddenIssue(String key) {
            return issues.isHidden(key);
          }

          @Override
          public boolean isUnpublished(CveId cveId) {
            return revisions.issueOf(cveId).isEmpty() && isDraftedAs(cveId);
          }
        };
    return file.paper()
        .draft()
        .map(draft -> LeakScan.of(draft.advisory(), known))
        .orElse(List.of());
  }

  private boolean isDraftedAs(CveId cveId) {
    return drafts.awaitingPublication().stream()
        .flatMap(issue -> drafts.find(issue).stream())
        .map(Draft::advisory)
        .map(Advisory::cveId)
        .anyMatch(Optional.of(cveId)::equals);
  }
}
