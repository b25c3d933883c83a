package org.embargo.core.advisory;

import java.util.List;
import org.embargo.core.text.Text;

/**
 * Where the advisory comes from.
 *
 * @param defects the issues that it is about, as trackers name them
 * @param advisory the vendor's own id of it; empty when there is none
 */
public record Source(Discovery discovery, List<String> defects, String advisory) {
  private static final int LONGEST = 512;

  public static final Source UNKNOWN = of(Discovery.UNKNOWN);

  public Source {
    Text.atMost(Advisory.MOST_ENTRIES, "defects", defects);
    defects = List.copyOf(defects);
    Text.eachOnce(defects);
    defects.forEach(Source::requireDefect);
    requireAdvisory(advisory);
  }

  public static String requireDefect(String defect) {
    Text.inOneLine(defect, LONGEST);
    return defect;
  }

  /** May be empty. */
  public static String requireAdvisory(String advisory) {
    return advisory.isEmpty() ? advisory : requireDefect(advisory);
  }

  public static Source of(Discovery discovery) {
    return new Source(discovery, List.of(), "");
  }
}
