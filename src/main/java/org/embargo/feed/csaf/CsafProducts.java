package org.embargo.feed.csaf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.feed.csaf.CsafProduct.Group;
import org.embargo.feed.csaf.CsafProduct.Place;

/** The products of one document, each named once. */
final class CsafProducts {
  private final List<CsafProduct> all = new ArrayList<>();
  private final Set<Leaf> known = new HashSet<>();

  /** What tells one product of the document from another. */
  private record Leaf(String vendor, String product, Place place, String name) {}

  private CsafProducts() {}

  /** What is affected comes first, and so wins where another product of the name is not. */
  static List<CsafProduct> of(Advisory advisory) {
    CsafProducts products = new CsafProducts();
    List<ProductLine> lines = advisory.affected().stream().map(ProductLine::of).toList();
    for (ProductLine line : lines) {
      products.addAll(line, Status.AFFECTED, Group.KNOWN_AFFECTED);
      products.addOthers(line, Status.AFFECTED, Group.KNOWN_AFFECTED);
    }
    lines.forEach(products::addFixed);
    for (ProductLine line : lines) {
      products.addAll(line, Status.UNAFFECTED, Group.KNOWN_NOT_AFFECTED);
      products.addAll(line, Status.UNKNOWN, Group.UNDER_INVESTIGATION);
      if (line.stretches().isEmpty()) {
        products.addOthers(line, Status.UNAFFECTED, Group.KNOWN_NOT_AFFECTED);
        products.addOthers(line, Status.UNKNOWN, Group.UNDER_INVESTIGATION);
      }
    }
    return List.copyOf(products.all);
  }

  /** Whether any version of it is. */
  static boolean isAffected(AffectedProduct product) {
    return product.defaultStatus() == Status.AFFECTED
        || product.stretches().stream().anyMatch(range -> range.status() == Status.AFFECTED);
  }

  private void addFixed(ProductLine line) {
    for (VersionRange range : line.stretches()) {
      line.fixes()
          .after(range)
          .ifPresent(
              fixed -> add(line, Place.VERSION, fixed, fixed, Group.FIXED, Optional.empty()));
    }
  }

  private void addAll(ProductLine line, Status status, Group group) {
    for (VersionRange range : line.stretches()) {
      if (range.status() == status) {
        Place place = place(range);
        String words = range.inWords();
        String name =
            switch (place) {
              case VERSION -> range.onlyVersion().orElseThrow();
              case RANGE -> Vers.of(line.named(), range);
              case WORDS -> words;
            };
        add(line, place, name, words, group, Optional.of(range));
      }
    }
  }

  /** What is said of all versions that are in no range. */
  private void addOthers(ProductLine line, Status status, Group group) {
    if (line.product().defaultStatus() == status) {
      String versions = line.stretches().isEmpty() ? "all versions" : "all other versions";
      add(line, Place.WORDS, versions, versions, group, Optional.empty());
    }
  }

  private static Place place(VersionRange range) {
    if (range.ambiguity().isPresent()) {
      return Place.WORDS;
    }
    return range.onlyVersion().isPresent() ? Place.VERSION : Place.RANGE;
  }

  private void add(
      ProductLine line,
      Place place,
      String name,
      String versions,
      Group group,
      Optional<VersionRange> range) {
    if (known.add(new Leaf(line.vendor(), line.name(), place, name))) {
      String number = Integer.toString(all.size() + 1);
      String id = "CSAFPID-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
      all.add(new CsafProduct(id, line, place, name, line.name() + " " + versions, group, range));
    }
  }

  /** A version of which two things are said; CSAF takes no such. */
  static Optional<String> contradiction(Advisory advisory) {
    Set<String> affected = new HashSet<>();
    for (AffectedProduct product : advisory.affected()) {
      product.stretches().stream()
          .filter(range -> range.status() == Status.AFFECTED)
          .flatMap(range -> range.onlyVersion().stream())
          .forEach(version -> affected.add(said(product, version)));
    }
    return advisory.affected().stream()
        .flatMap(
            product ->
                product.fixes().all().stream()
                    .filter(version -> affected.contains(said(product, version))))
        .findFirst();
  }

  private static String said(AffectedProduct product, String version) {
    return String.join("\n", product.vendorInWords(), product.inWords(), version);
  }
}
