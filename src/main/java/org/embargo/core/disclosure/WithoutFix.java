package org.embargo.core.disclosure;

import java.time.Instant;
import org.embargo.core.text.Text;

/**
 * The decision that something goes public although there is no fix. One person makes it, so only an
 * approval that comes later counts: a second person has to know of it.
 */
public record WithoutFix(String reason, Instant at) {
  private static final int LONGEST_REASON = 4000;

  public WithoutFix {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("is needed to disclose without a fix");
    }
    Text.inParagraphs(reason, LONGEST_REASON);
  }
}
