package org.embargo.feed.csaf;

import java.util.List;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Fixes;
import org.embargo.core.advisory.VersionRange;
import org.embargo.feed.purl.ProductPackage;

/**
 * A product with what all its versions share, worked out once.
 *
 * @param stretches its ranges without changes within them
 * @param fixes where they end
 * @param vendor empty where nobody is known
 */
record ProductLine(
    AffectedProduct product,
    List<VersionRange> stretches,
    Fixes fixes,
    ProductPackage named,
    String vendor,
    String name) {

  static ProductLine of(AffectedProduct product) {
    return new ProductLine(
        product,
        product.stretches(),
        product.fixes(),
        ProductPackage.of(product),
        product.vendorInWords(),
        product.inWords());
  }
}
