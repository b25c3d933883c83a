package org.embargo.app.advisory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which advisory of an issue. An issue has one from the beginning, and more where it takes several
 * CVE ids.
 *
 * @param number from 1, in the order in which they were begun
 */
public record AdvisoryKey(String issueKey, int number) {
  private static final Pattern FORM =
      Pattern.compile("(?<key>[^/]+)(?:/(?<number>[1-9][0-9]{0,3}))?");

  public static AdvisoryKey firstOf(String issueKey) {
    return new AdvisoryKey(issueKey, 1);
  }

  /** Reads {@code KEY-1}, and {@code KEY-1/2} for another than the first. */
  public static Optional<AdvisoryKey> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new AdvisoryKey(
                form.group("key"),
                Optional.ofNullable(form.group("number")).map(Integer::valueOf).orElse(1)))
        : Optional.empty();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return number == 1 ? issueKey : issueKey + "/" + number;
  }

  /** What the history of an issue says before what has happened to this advisory. */
  public String inHistory() {
    return number == 1 ? "" : "advisory " + number + ": ";
  }
}
