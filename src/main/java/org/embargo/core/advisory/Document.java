package org.embargo.core.advisory;

import java.nio.charset.StandardCharsets;

/**
 * One advisory in one format, exactly as the world gets it.
 *
 * @param format the format's name, such as "cve"; part of what is approved
 */
public record Document(String format, String mediaType, String text) {
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
