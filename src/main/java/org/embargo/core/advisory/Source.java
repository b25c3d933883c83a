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
    defects.forEach(one -> Text.inOneLine(one, LONGEST));
    if (!advisory.isEmpty()) {
      Text.inOneLine(advisory, LONGEST);
    }
  }

  public static Source of(Discovery discovery) {
    return new Source(discovery, List.of(), "");
  }
}
