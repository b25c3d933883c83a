package org.embargo.core.advisory;

import java.util.Locale;
import java.util.stream.Stream;

/** What is said of versions, in the words of the CVE record format 5.x. */
public enum Status {
  AFFECTED,
  UNAFFECTED,
  UNKNOWN;

  public static Status of(String word) {
    return Stream.of(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not a status: " + word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
