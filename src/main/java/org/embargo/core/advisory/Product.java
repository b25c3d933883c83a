package org.embargo.core.advisory;

import org.embargo.core.text.Text;

/** What is affected, by the names that readers know. Either may be empty in a draft. */
public record Product(String vendor, String name) {
  /** The limits of the CVE record format 5.x. */
  private static final int LONGEST_VENDOR = 512;

  private static final int LONGEST_NAME = 2048;

  public Product {
    requireVendor(vendor);
    requireName(name);
  }

  public static String requireVendor(String vendor) {
    return emptyOrOneLine(vendor, LONGEST_VENDOR);
  }

  public static String requireName(String name) {
    return emptyOrOneLine(name, LONGEST_NAME);
  }

  private static String emptyOrOneLine(String text, int longest) {
    if (!text.isEmpty()) {
      Text.inOneLine(text, longest);
    }
    return text;
  }
}
