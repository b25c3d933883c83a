package org.embargo.app.common;

import org.embargo.core.text.Text;

/** Why somebody does what has to be accounted for. */
public final class Reason {
  private static final int LONGEST = 4_000;

  private Reason() {}

  /** The reason as it is; refused with the field {@code reason} when it says nothing. */
  public static Outcome<String> check(String reason) {
    if (reason.isBlank()) {
      return Outcome.invalid("reason", "is needed");
    }
    try {
      Text.inParagraphs(reason, LONGEST);
      return new Outcome.Done<>(reason);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("reason", String.valueOf(e.getMessage()));
    }
  }
}
