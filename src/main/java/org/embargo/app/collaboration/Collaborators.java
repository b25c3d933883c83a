package org.embargo.app.collaboration;

import java.util.Set;

/** Who was let into a sealed issue, and not taken out since. */
public interface Collaborators {
  /** User keys. */
  Set<String> of(long issueId);

  /** Ids of all issues that have any. */
  Set<Long> issues();

  /** One who is none yet. */
  void add(long issueId, String userKey);

  /** Nothing happens when they are none. */
  void remove(long issueId, String userKey);

  /** Of an issue that is deleted. */
  void forget(long issueId);

  /** The id of the last change of the field that has been judged; 0 before the first. */
  long judged(long issueId);

  void judge(long issueId, long changeId);
}
