package org.embargo.feed.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Remedy;

/**
 * The texts of an advisory as CommonMark. Plain ones show as they were written: no markup comes out
 * of them, no HTML.
 */
final class OsvDetails {
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>&#~|!]");

  private OsvDetails() {}

  static String of(Advisory advisory) {
    Remedy remedy = advisory.remedy();
    List<String> parts = new ArrayList<>();
    section(parts, "Withdrawn", advisory.withdrawal());
    parts.add(escaped(advisory.description()));
    section(parts, "Required configuration", remedy.configuration());
    section(parts, "Solution", remedy.solution());
    section(parts, "Workaround", remedy.workaround());
    if (!advisory.supplement().details().isEmpty()) {
      // Last, as whatever it leaves open ends with the text.
      parts.add("## Details");
      parts.add(advisory.supplement().details());
    }
    return String.join("\n\n", parts);
  }

  private static void section(List<String> parts, String heading, String text) {
    if (!text.isEmpty()) {
      parts.add("## " + heading);
      parts.add(escaped(text));
    }
  }

  /** An indent would be code. */
  static String escaped(String text) {
    return String.join(
        "\n",
        text.strip().lines().map(line -> SIGN.matcher(line.strip()).replaceAll("\\\\$0")).toList());
  }
}
