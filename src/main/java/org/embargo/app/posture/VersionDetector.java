package org.embargo.app.posture;

import java.util.List;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.posture.LeakPath;

/** Versions that are not released, and are named by sealed issues. */
public final class VersionDetector implements LeakDetector {
  private final SealedIssues sealed;

  public VersionDetector(SealedIssues sealed) {
    this.sealed = sealed;
  }

  @Override
  public LeakPath path() {
    return LeakPath.VERSION;
  }

  @Override
  public List<String> find(long projectId) {
    return sealed.in(projectId).stream()
        .flatMap(issue -> issue.fixVersions().stream())
        .filter(version -> !version.released())
        .map(FixVersion::name)
        .distinct()
        .sorted()
        .toList();
  }
}
