package org.embargo.core.advisory;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text that stands in a version's place is. */
final class VersionText {
  /** From the beginning, as the CVE record format has it; and to no end that is known. */
  static final String FIRST = "0";

  static final String OPEN = "*";

  /** Semantic Versioning 2.0.0, without the leading "v" that some tools let pass. */
  private static final Pattern SEMVER =
      Pattern.compile(
          "(?:0|[1-9]\\d*)(?:\\.(?:0|[1-9]\\d*)){2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

  /**
   * What CSAF takes for a range where it stands in a version's place (test 6.1.31), and what
   * records say that know of no version.
   */
  private static final Set<String> NO_VERSIONS =
      Set.of(
          "after",
          "all",
          "before",
          "earlier",
          "later",
          "prior",
          "versions",
          "n/a",
          "unknown",
          "unspecified");

  private static final Pattern DOTTED_NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)*+");

  private VersionText() {}

  static boolean isSemver(String version) {
    return version.equals(FIRST) || version.equals(OPEN) || SEMVER.matcher(version).matches();
  }

  static boolean isDottedNumbers(String version) {
    return DOTTED_NUMBERS.matcher(version).matches();
  }

  private static boolean isBetweenTwo(int c) {
    return c == ',' || c == '<' || c == '>' || c == '=' || (c <= ' ' && Character.isWhitespace(c));
  }

  /** A blank or a comma hides two versions in one. */
  static boolean isOneVersion(String version) {
    if (version.equals(OPEN) || version.chars().anyMatch(VersionText::isBetweenTwo)) {
      return false;
    }
    // What begins with a number is none of the words; most versions do.
    return Character.isDigit(version.charAt(0))
        || !NO_VERSIONS.contains(version.toLowerCase(Locale.ROOT));
  }
}
