package org.embargo.core.advisory;

import java.util.regex.Pattern;

/** An id as the CVE record format 5.x defines it: {@code CVE-YYYY-NNNN}, 4 to 19 last digits. */
public record CveId(String value) {
  private static final Pattern FORM = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");

  public CveId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a CVE id: " + value);
    }
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
