package org.embargo.app.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tracker has stored of many issues, without making objects of them. */
public interface StoredIssues {
  /**
   * Where an issue is.
   *
   * @param updatedAt when the tracker has last noted a change of it
   */
  record Place(long id, long projectId, Optional<Long> levelId, Instant updatedAt) {}

  /**
   * Of the guarded issues that are in no place that seals, or have changed since then, in any
   * order; and perhaps of others.
   *
   * @param sealing levels by project
   * @return empty when the tracker cannot tell them from the others: then each is looked at
   */
  Optional<List<Place>> astray(Map<Long, Long> sealing, Instant since);

  /** Of those of them that are there, in any order. */
  List<Place> places(List<Long> ids);

  /** Ids of all issues of the project that are higher than this one, in ascending order. */
  List<Long> idsAfter(long projectId, long issueId);

  /** Ids of all issues of the project of which the tracker has noted a change since then. */
  List<Long> idsChangedSince(long projectId, Instant since);
}
