package org.embargo.feed.csaf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.feed.purl.Ecosystem;

/**
 * One product in the sense of CSAF: a range of versions that is affected, or a version that is
 * fixed.
 *
 * @param id within one document
 * @param category of its branch, with the branch's name
 * @param range that is affected; empty for what is fixed
 */
record CsafProduct(
    String id,
    AffectedProduct product,
    String category,
    String name,
    String inWords,
    Optional<AffectedRange> range) {

  static final String VERSION = "product_version";
  static final String RANGE = "product_version_range";

  boolean isAffected() {
    return range.isPresent();
  }

  /** Whether a vendor's branch and a product's tell it apart from the other. */
  boolean isBranchOf(AffectedProduct other) {
    return product.vendor().equals(other.vendor()) && product.inWords().equals(other.inWords());
  }

  /** Without a version for a range, which package URLs cannot tell. */
  Optional<String> purl() {
    Optional<String> version = Optional.of(name).filter(any -> category.equals(VERSION));
    return product
        .packageId()
        .flatMap(one -> Ecosystem.of(one).flatMap(ecosystem -> ecosystem.purl(one, version)));
  }

  /**
   * In the order of the advisory; what is affected comes first in each product, and nothing twice.
   */
  static List<CsafProduct> of(Advisory advisory) {
    List<CsafProduct> all = new ArrayList<>();
    for (AffectedProduct product : advisory.affected()) {
      for (AffectedRange range : product.versions()) {
        Optional<String> only = range.onlyVersion();
        add(
            all,
            product,
            only.isPresent() ? VERSION : RANGE,
            only.orElseGet(() -> Vers.of(product, range)),
            range.inWords(),
            Optional.of(range));
      }
      for (AffectedRange range : product.versions()) {
        range
            .firstFixed()
            .ifPresent(fixed -> add(all, product, VERSION, fixed, fixed, Optional.empty()));
      }
    }
    return List.copyOf(all);
  }

  private static void add(
      List<CsafProduct> all,
      AffectedProduct product,
      String category,
      String name,
      String versions,
      Optional<AffectedRange> range) {
    boolean known =
        all.stream()
            .filter(one -> one.isBranchOf(product))
            .anyMatch(one -> one.category.equals(category) && one.name.equals(name));
    if (!known) {
      String number = Integer.toString(all.size() + 1);
      String id = "CSAFPID-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
      all.add(
          new CsafProduct(id, product, category, name, product.inWords() + " " + versions, range));
    }
  }

  /** The first version that one range calls fixed and another one affected; CSAF takes no such. */
  static Optional<String> contradiction(Advisory advisory) {
    Set<String> affected = new HashSet<>();
    for (AffectedProduct product : advisory.affected()) {
      product.versions().stream()
          .flatMap(range -> range.onlyVersion().stream())
          .forEach(version -> affected.add(said(product, version)));
    }
    return advisory.affected().stream()
        .flatMap(
            product ->
                product.versions().stream()
                    .flatMap(range -> range.firstFixed().stream())
                    .filter(version -> affected.contains(said(product, version))))
        .findFirst();
  }

  private static String said(AffectedProduct product, String version) {
    return String.join("\n", product.vendor(), product.inWords(), version);
  }
}
