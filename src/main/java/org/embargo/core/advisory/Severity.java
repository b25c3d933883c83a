package org.embargo.core.advisory;

import java.util.Locale;

/** The scale of the Apache Software Foundation (apache.org/security/blog/severityrating). */
public enum Severity {
  LOW,
  MODERATE,
  IMPORTANT,
  CRITICAL;

  /** The word as it is published, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
