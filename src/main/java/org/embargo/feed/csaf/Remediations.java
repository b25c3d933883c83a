package org.embargo.feed.csaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Remedy;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.feed.json.SortedJson;

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
    return SortedJson.each(
        products.entrySet(),
        entry ->
            Map.of(
                "category", entry.getKey().category(),
                "details", entry.getKey().details(),
                "product_ids", entry.getValue()));
  }

  private List<Said> of(CsafProduct product) {
    return switch (product.group()) {
      case KNOWN_AFFECTED -> ofAffected(product.line(), product.range());
      case UNDER_INVESTIGATION -> List.of(UNKNOWN);
      case FIXED, KNOWN_NOT_AFFECTED -> List.of();
    };
  }

  private List<Said> ofAffected(ProductLine line, Optional<VersionRange> range) {
    List<Said> said = new ArrayList<>();
    boolean hasSolution = !remedy.solution().isEmpty();
    Optional<String> upgrade = range.flatMap(one -> upgrade(line, one));
    if (upgrade.isPresent()) {
      said.add(new Said("vendor_fix", hasSolution ? remedy.solution() : upgrade.get()));
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

  /** To what; empty where no version can be told that is not affected. */
  private Optional<String> upgrade(ProductLine line, VersionRange range) {
    AffectedProduct product = line.product();
    Optional<String> fixed = line.fixes().after(range);
    boolean isClear = range.ambiguity().isEmpty() && !range.isOpen();
    if (fixed.isPresent()) {
      return fixed.map(one -> "Upgrade to " + one + " or a later version that is not affected.");
    }
    if (isWithoutFix || !isClear || product.defaultStatus() == Status.AFFECTED) {
      return Optional.empty();
    }
    return range
        .end()
        .map(end -> "Upgrade to a version after " + end.version() + " that is not affected.")
        .or(() -> otherThan(product));
  }

  private static Optional<String> otherThan(AffectedProduct product) {
    return product.defaultStatus() == Status.UNAFFECTED
        ? Optional.of("Use a version that is not affected.")
        : Optional.empty();
  }
}
