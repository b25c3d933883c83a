package org.embargo.core.advisory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One advisory in one format, exactly as the world gets it, but for the instant of its publication.
 *
 * @param format the format's name, such as "cve"; part of what is approved
 */
public record Document(String format, String mediaType, String text) {
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** With the instant where {@link Edition#PUBLICATION} is a value of its own. */
  public Document publishedAt(Instant instant) {
    return new Document(
        format,
        mediaType,
        text.replace(quoted(Edition.PUBLICATION), quoted(Edition.date(instant))));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
