package org.embargo.core.advisory;

import java.util.Locale;
import java.util.stream.Stream;

/** The ten roles of the CVE record format 5.x. */
public enum CreditType {
  FINDER,
  REPORTER,
  ANALYST,
  COORDINATOR,
  REMEDIATION_DEVELOPER,
  REMEDIATION_REVIEWER,
  REMEDIATION_VERIFIER,
  TOOL,
  SPONSOR,
  OTHER;

  public static CreditType of(String word) {
    return Stream.of(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not a role: " + word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
