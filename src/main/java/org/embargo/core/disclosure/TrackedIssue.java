package org.embargo.core.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * What the tracker says of an issue now. Ids and names only: summary and description stay where
 * they are.
 *
 * @param parentId empty but for a sub-task
 * @param reporterKey empty when nobody is named as the reporter
 * @param resolutionId empty while the issue is unresolved
 */
public record TrackedIssue(
    long id,
    String key,
    long projectId,
    String typeId,
    Optional<Long> parentId,
    Optional<Long> levelId,
    Optional<String> reporterKey,
    Optional<String> resolutionId,
    List<FixVersion> fixVersions) {
  public TrackedIssue {
    fixVersions = List.copyOf(fixVersions);
  }

  /** The same with another level, or none. */
  public TrackedIssue withLevel(Optional<Long> other) {
    return new TrackedIssue(
        id, key, projectId, typeId, parentId, other, reporterKey, resolutionId, fixVersions);
  }
}
