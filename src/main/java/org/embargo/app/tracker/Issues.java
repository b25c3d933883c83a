package org.embargo.app.tracker;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.TrackedIssue;

/** The tracker's issues as they are now. */
public interface Issues {
  /** Without regard to who may see it; an old key of a moved issue finds it too. */
  Optional<TrackedIssue> byKey(String key);

  Optional<TrackedIssue> byId(long id);

  /** The issues that are parts of this one. */
  List<TrackedIssue> subTasksOf(long id);

  /** False for unknown and for deactivated users. */
  boolean maySee(String userKey, long issueId);

  /** Whether there is an issue with this key, or was, that everybody may see. */
  boolean isPublic(String key);

  /** Gives the issue this level, without an event and without mail; searches do not know it yet. */
  void seal(long issueId, long levelId);

  /** Takes the level off, without an event and without mail; searches do not know it yet. */
  void unseal(long issueId);

  /** Lets searches find the issue as it is now. */
  void index(long issueId);
}
