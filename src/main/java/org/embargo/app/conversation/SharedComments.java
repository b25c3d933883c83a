package org.embargo.app.conversation;

/** Which comments the security team has shared with the reporter. */
public interface SharedComments {
  boolean has(long commentId);

  /**
   * Says beforehand that this text is about to be written as a comment that is shared: the tracker
   * tells of a new comment before it gives its id to who writes it.
   */
  void announce(long issueId, String authorKey, String digest);

  /** It has not been written after all. */
  void withdraw(long issueId, String authorKey, String digest);

  /**
   * Takes the comment for the one that was announced, once.
   *
   * @return whether there was such an announcement
   */
  boolean claim(long issueId, String authorKey, String digest, long commentId);

  /** One that is none yet. */
  void add(long issueId, String authorKey, String digest, long commentId);
}
