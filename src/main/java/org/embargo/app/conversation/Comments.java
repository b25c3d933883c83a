package org.embargo.app.conversation;

import java.util.List;
import java.util.Optional;
import org.embargo.core.conversation.Remark;
import org.embargo.core.conversation.StoredComment;

/** The tracker's comments. */
public interface Comments {
  /** Oldest first; empty for an issue that is gone. */
  List<Remark> of(long issueId);

  /**
   * Writes one as this person, with the tracker's events and mail.
   *
   * @param roleId the project role that may read it; empty for everybody who sees the issue
   * @return its id
   */
  long add(long issueId, String authorKey, String text, Optional<Long> roleId);

  /** With what they say; oldest first, empty for an issue that is gone. */
  List<StoredComment> read(long issueId);

  /**
   * Writes one without an event, so that neither mail nor webhooks tell of it.
   *
   * @param roleId the project role that may read it; empty for everybody who sees the issue
   * @return its id
   */
  long addSilently(long issueId, String authorKey, String text, Optional<Long> roleId);

  /**
   * Lets only this project role read it, without an event and without mail.
   *
   * @param commentId of one that is there
   */
  void restrict(long commentId, long roleId);

  /**
   * Lets everybody read it who sees the issue, and tells them.
   *
   * @param commentId of one that is there
   */
  void open(long commentId);

  /** What its digest is in {@link #of} once it is written. */
  String digestOf(String text);
}
