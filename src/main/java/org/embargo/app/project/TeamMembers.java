package org.embargo.app.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The record of who is on each security team, and since when. Changed under the project's lock. */
public interface TeamMembers {
  /** The projects of which it knows anybody. */
  Set<Long> projects();

  /** When each joined, by user key. */
  Map<String, Instant> of(long projectId);

  Optional<Instant> since(long projectId, String userKey);

  void add(long projectId, String userKey, Instant since);

  void remove(long projectId, String userKey);
}
