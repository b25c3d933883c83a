package org.embargo.core.advisory;

import java.util.Locale;

/** Whether the credited person wants to be named. */
public enum Consent {
  /** No answer yet: nothing may go public. */
  ASKED,
  AGREED,
  ANONYMOUS,
  /** Asked, and silent for as long as the team agreed to wait. */
  TIMED_OUT;

  public boolean isSettled() {
    return this != ASKED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
