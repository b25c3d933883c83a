package org.embargo.core.advisory;

import org.embargo.core.text.Text;

/**
 * What users can do, and when they need not. Each is plain text of at most 4,096 characters (CVE
 * record format 5.x), and empty when there is nothing to say.
 *
 * @param configuration that is needed for the vulnerability to matter
 * @param workaround for who cannot upgrade
 */
public record Remedy(String configuration, String solution, String workaround) {
  public static final int LONGEST = 4096;

  public static final Remedy NONE = new Remedy("", "", "");

  public Remedy {
    require(configuration);
    require(solution);
    require(workaround);
  }

  public static String require(String text) {
    Text.inParagraphs(text, LONGEST);
    if (!text.isEmpty() && text.isBlank()) {
      throw new IllegalArgumentException("must not be blank");
    }
    return text;
  }
}
