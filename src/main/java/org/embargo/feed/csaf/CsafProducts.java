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

  private CsafProducts() {}

  /** What is affected comes first, and so wins where another product of the name is not. */
  static List<CsafProduct> of(Advisory advisory) {
    CsafProducts products = new CsafProducts();
    List<AffectedProduct> all = advisory.affected();
    for (AffectedProduct product : all) {
      products.addAll(product, Status.AFFECTED, Group.KNOWN_AFFECTED);
      products.addOthers(product, Status.AFFECTED, Group.KNOWN_AFFECTED);
    }
    all.forEach(products::addFixed);
    for (AffectedProduct product : all) {
      products.addAll(product, Status.UNAFFECTED, Group.KNOWN_NOT_AFFECTED);
      products.addAll(product, Status.UNKNOWN, Group.UNDER_INVESTIGATION);
      if (product.versions().isEmpty()) {
        products.addOthers(product, Status.UNAFFECTED, Group.KNOWN_NOT_AFFECTED);
        products.addOthers(product, Status.UNKNOWN, Group.UNDER_INVESTIGATION);
      }
    }
    return List.copyOf(products.all);
  }

  /** Whether any version of it is. */
  static boolean isAffected(AffectedProduct product) {
    return product.defaultStatus() == Status.AFFECTED
        || product.stretches().stream().anyMatch(range -> range.status() == Status.AFFECTED);
  }

  private void addFixed(AffectedProduct product) {
    for (VersionRange range : product.stretches()) {
      product
          .firstFixed(range)
          .ifPresent(
              fixed -> add(product, Place.VERSION, fixed, fixed, Group.FIXED, Optional.empty()));
    }
  }

  private void addAll(AffectedProduct product, Status status, Group group) {
    for (VersionRange range : product.stretches()) {
      if (range.status() == status) {
        Place place = place(range);
        add(
            product,
            place,
            name(place, product, range),
            range.inWords(),
            group,
            Optional.of(range));
      }
    }
  }

  /** What is said of all versions that are in no range. */
  private void addOthers(AffectedProduct product, Status status, Group group) {
    if (product.defaultStatus() == status) {
      String versions = product.versions().isEmpty() ? "all versions" : "all other versions";
      add(product, Place.WORDS, versions, versions, group, Optional.empty());
    }
  }

  private static Place place(VersionRange range) {
    if (range.ambiguity().isPresent()) {
      return Place.WORDS;
    }
    return range.onlyVersion().isPresent() ? Place.VERSION : Place.RANGE;
  }

  private static String name(Place place, AffectedProduct product, VersionRange range) {
    return switch (place) {
      case VERSION -> range.onlyVersion().orElseThrow();
      case RANGE -> Vers.of(product, range);
      case WORDS -> range.inWords();
    };
  }

  private void add(
      AffectedProduct product,
      Place place,
      String name,
      String versions,
      Group group,
      Optional<VersionRange> range) {
    boolean known =
        all.stream()
            .filter(one -> one.isBranchOf(product))
            .anyMatch(one -> one.place() == place && one.name().equals(name));
    if (!known) {
      String number = Integer.toString(all.size() + 1);
      String id = "CSAFPID-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
      all.add(
          new CsafProduct(
              id, product, place, name, product.inWords() + " " + versions, group, range));
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
                product.stretches().stream()
                    .flatMap(range -> product.firstFixed(range).stream())
                    .filter(version -> affected.contains(said(product, version))))
        .findFirst();
  }

  private static String said(AffectedProduct product, String version) {
    return String.join("\n", product.vendorInWords(), product.inWords(), version);
  }
}
