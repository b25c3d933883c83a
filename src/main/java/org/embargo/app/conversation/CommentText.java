package org.embargo.app.conversation;

import org.embargo.app.common.Outcome;
import org.embargo.core.text.Text;

/** What a comment may say. */
final class CommentText {
  /** The tracker's own limit, unless an admin has changed it. */
  private static final int LONGEST = 32_767;

  private CommentText() {}

  static Outcome<String> check(String text) {
    if (text.isBlank()) {
      return Outcome.invalid("body", "says nothing");
    }
    try {
      Text.inParagraphs(text, LONGEST);
      return new Outcome.Done<>(text);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("body", String.valueOf(e.getMessage()));
    }
  }
}
