package org.embargo.feed.csaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.VersionRange;

/**
 * What is to be done, for each affected product (tests 6.2.2, and 6.1.35 and 6.1.36 of 2.1): a fix
 * where its versions come to an end, else what helps without one, else that there is nothing.
 */
final class Remediations {
  /** Of a CVE record: when it was written nobody maintained the product. */
  private static final String UNSUPPORTED = "unsupported-when-assigned";

  private static final Said NONE = new Said("none_available", "There is no fix.");
  private static final Said NO_FIX_PLANNED =
      new Said("no_fix_planned", "The product is not maintained any more.");
  private static final Said UNKNOWN =
      new Said("none_available", "Whether it is affected is not known.");

  /** The same words for several products are one remediation. */
  private record Said(String category, String details) {}

  private final Remedy remedy;
  private final boolean isUnsupported;
  private final boolean isWithoutFix;

  /**
   * @param withoutFix whether only a version that is named as fixed can be one; so it is as well
   *     where nobody maintains the product
   */
  Remediations(Advisory advisory, boolean withoutFix) {
    this.remedy = advisory.remedy();
    this.isUnsupported = advisory.supplement().tags().contains(UNSUPPORTED);
    this.isWithoutFix = withoutFix || isUnsupported;
  }

  List<Map<String, Object>> of(List<CsafProduct> all) {
    Map<Said, List<String>> products = new LinkedHashMap<>();
    for (CsafProduct product : all) {
      for (Said said : of(product)) {
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

  private List<Said> of(CsafProduct product) {
    return switch (product.group()) {
      case KNOWN_AFFECTED -> ofAffected(product.range());
      case UNDER_INVESTIGATION -> List.of(UNKNOWN);
      case FIXED, KNOWN_NOT_AFFECTED -> List.of();
    };
  }

  private List<Said> ofAffected(Optional<VersionRange> range) {
    List<Said> said = new ArrayList<>();
    boolean hasSolution = !remedy.solution().isEmpty();
    boolean hasEnd = range.filter(one -> !one.isOpen()).isPresent();
    boolean hasFix = isWithoutFix ? range.flatMap(VersionRange::firstFixed).isPresent() : hasEnd;
    if (hasFix) {
      said.add(
          new Said("vendor_fix", hasSolution ? remedy.solution() : upgrade(range.orElseThrow())));
    } else if (hasSolution) {
      said.add(new Said("mitigation", remedy.solution()));
    }
    if (!remedy.workaround().isEmpty()) {
      said.add(new Said("workaround", remedy.workaround()));
    }
    if (said.isEmpty()) {
      said.add(isUnsupported ? NO_FIX_PLANNED : NONE);
    }
    return said;
  }

  /** Versions that are not said to be affected are not. */
  private static String upgrade(VersionRange range) {
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
