package org.embargo.feed.csaf;

import java.util.List;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.VersionRange;
import org.embargo.feed.purl.ProductPackage;

/**
 * A product with what all its versions share, worked out once.
 *
 * @param stretches its ranges without changes within them
 * @param vendor empty where nobody is known
 */
record ProductLine(
    AffectedProduct product,
    List<VersionRange> stretches,
    ProductPackage named,
    String vendor,
    String name) {

  static ProductLine of(AffectedProduct product) {
    return new ProductLine(
        product,
        product.stretches(),
        ProductPackage.of(product),
        product.vendorInWords(),
        product.inWords());
  }
}
