package org.embargo.core.advisory;

import java.util.Locale;

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

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
