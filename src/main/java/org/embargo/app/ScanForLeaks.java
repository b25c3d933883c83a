package org.embargo.app;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.disclosure.Problem;

/**
 * Looks in a draft for what the public should not read, before anybody approves it. It tells nobody
 * what there is: a hidden issue and one that never was are one answer.
 */
public final class ScanForLeaks {
  private final Issues issues;
  private final Projects projects;
  private final Revisions revisions;

  public ScanForLeaks(Issues issues, Projects projects, Revisions revisions) {
    this.issues = issues;
    this.projects = projects;
    this.revisions = revisions;
  }

  /** By field; none where there is no draft. */
  public List<Problem> in(DisclosureFile file) {
    return file.paper().draft().map(draft -> in(draft.advisory())).orElse(List.of());
  }

  /** By field. */
  public List<Problem> in(Advisory advisory) {
    LeakScan.Known known =
        new LeakScan.Known() {
          @Override
          public boolean isHiddenIssue(String key) {
            String project = key.substring(0, key.lastIndexOf('-'));
            return projects.idOf(project).isPresent() && !issues.isPublic(key);
          }

          @Override
          public boolean isPublished(CveId cveId) {
            return revisions.advisoryOf(cveId).isPresent();
          }
        };
    return LeakScan.of(advisory, known);
  }
}
