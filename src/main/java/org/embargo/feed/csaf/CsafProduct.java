package org.embargo.feed.csaf;

import java.util.Optional;
import org.embargo.core.advisory.VersionRange;

/**
 * One product in the sense of CSAF: versions of which the same is said.
 *
 * @param id within one document
 * @param place in the tree, with the name of its branch there; the name says nothing in {@code
 *     WORDS}
 * @param group of the vulnerability's {@code product_status} that it belongs to
 * @param range empty for what is said of a product as a whole
 */
record CsafProduct(
    String id,
    ProductLine line,
    Place place,
    String name,
    String inWords,
    Group group,
    Optional<VersionRange> range) {

  /** Where a product stands in the tree. */
  enum Place {
    VERSION("product_version"),
    RANGE("product_version_range"),
    /** Beside the branches: versions that a publisher has described, and no tool can compare. */
    WORDS("");

    private final String category;

    Place(String category) {
      this.category = category;
    }

    String category() {
      return category;
    }
  }

  /** What can be said of a product, the first of them winning where two are said. */
  enum Group {
    KNOWN_AFFECTED("known_affected"),
    FIXED("fixed"),
    KNOWN_NOT_AFFECTED("known_not_affected"),
    UNDER_INVESTIGATION("under_investigation");

    private final String key;

    Group(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  boolean isAffected() {
    return group == Group.KNOWN_AFFECTED;
  }

  /** Without a version for a range, which package URLs cannot tell. */
  Optional<String> purl() {
    return place == Place.VERSION ? line.named().purl(name) : line.named().purl();
  }
}
