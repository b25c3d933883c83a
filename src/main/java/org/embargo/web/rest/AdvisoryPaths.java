package org.embargo.web.rest;

import org.embargo.app.advisory.AdvisoryKey;

/** Which advisory of an issue a path is about. */
final class AdvisoryPaths {
  /** Comes before what is done to another advisory than the first; nothing for that. */
  static final String WHICH = "{advisory: (?:advisory/[1-9][0-9]{0,3}/)?}";

  private AdvisoryPaths() {}

  /**
   * @param which what {@link #WHICH} has matched
   */
  static AdvisoryKey at(String issueKey, String which) {
    String number = which.replaceAll("\\D", "");
    return number.isEmpty()
        ? AdvisoryKey.firstOf(issueKey)
        : new AdvisoryKey(issueKey, Integer.parseInt(number));
  }
}
