package org.embargo.core.advisory;

import java.util.Locale;

/** Who found it, in the words of the CVE record's {@code source.discovery}. */
public enum Discovery {
  EXTERNAL,
  INTERNAL,
  USER,
  UPSTREAM,
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
