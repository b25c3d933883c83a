package org.embargo.feed.csaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.Remedy;

/**
 * What is to be done, for each affected product (tests 6.2.2, and 6.1.35 and 6.1.36 of 2.1): a fix
 * where its versions come to an end, else what helps without one, else that there is nothing.
 */
final class Remediations {
  /** The same words for several products are one remediation. */
  private record Said(String category, String details) {}

  private Remediations() {}

  /**
   * @param withoutFix whether only a version that is named as fixed can be one
   */
  static List<Map<String, Object>> of(
      Remedy remedy, List<CsafProduct> affected, boolean withoutFix) {
    Map<Said, List<String>> products = new LinkedHashMap<>();
    for (CsafProduct product : affected) {
      for (Said said : of(remedy, product.range().orElseThrow(), withoutFix)) {
        products.computeIfAbsent(said, any -> new ArrayList<>()).add(product.id());
      }
    }
    return products.entrySet().stream()
        .map(
            entry ->
                Map.<String, Object>of(
                    "category", entry.getKey().category(),
                    "details", entry.getKey().details(),
                    "product_ids", entry.getValue()))
        .toList();
  }

  private static List<Said> of(Remedy remedy, AffectedRange range, boolean withoutFix) {
    List<Said> said = new ArrayList<>();
    boolean hasSolution = !remedy.solution().isEmpty();
    boolean hasFix = withoutFix ? range.firstFixed().isPresent() : !range.isOpen();
    if (hasFix) {
      said.add(new Said("vendor_fix", hasSolution ? remedy.solution() : upgrade(range)));
    } else if (hasSolution) {
      said.add(new Said("mitigation", remedy.solution()));
    }
    if (!remedy.workaround().isEmpty()) {
      said.add(new Said("workaround", remedy.workaround()));
    }
    return said.isEmpty() ? List.of(new Said("none_available", "There is no fix.")) : said;
  }

  /** Versions that are not said to be affected are not. */
  private static String upgrade(AffectedRange range) {
    return range
        .firstFixed()
        .map(fixed -> "Upgrade to " + fixed + " or a later version that is not affected.")
        .orElseGet(
            () ->
                range
                    .end()
                    .map(
                        end ->
                            "Upgrade to a version after "
                                + end.version()
                                + " that is not affected.")
                    .orElse("Use a version that is not affected."));
  }
}
