package org.embargo.sandbox.jira.config;

import java.util.Map;
import java.util.Set;

/** What the configuration has to know of issues, and the one thing that it does to them. */
public interface IssueUses {
  long inProject(long projectId);

  boolean ofType(String typeId);

  long withLevel(long levelId, long projectId);

  boolean anyOfTypes(long projectId, Set<String> typeIds);

  /** Levels that are not mapped become none. */
  void mapLevels(long projectId, Map<Long, Long> oldToNew);
}
