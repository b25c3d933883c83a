package org.embargo.feed.purl;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;

/** A product's package, by the collection that it is in or by a package URL that names it. */
public final class PackageUrls {
  private PackageUrls() {}

  /** Empty where neither the collection nor the package URL is of one that we know. */
  public static Optional<Ecosystem> ecosystemOf(AffectedProduct product) {
    return product
        .packageId()
        .flatMap(Ecosystem::of)
        .or(
            () ->
                product
                    .details()
                    .purl()
                    .flatMap(PackageUrls::parsed)
                    .flatMap(purl -> Ecosystem.ofType(purl.getType())));
  }

  /** As the ecosystem names it. */
  public static Optional<String> nameOf(AffectedProduct product) {
    Optional<PackageId> named = product.packageId().filter(one -> !one.name().isEmpty());
    return ecosystemOf(product).flatMap(one -> named.map(one::nameOf));
  }

  /**
   * @param version none for a range
   */
  public static Optional<String> of(AffectedProduct product, Optional<String> version) {
    return product
        .packageId()
        .flatMap(one -> Ecosystem.of(one).flatMap(ecosystem -> ecosystem.purl(one, version)))
        .or(() -> product.details().purl().flatMap(purl -> versioned(purl, version)));
  }

  /** Before qualifiers and subpath, if there are such. */
  private static Optional<String> versioned(String purl, Optional<String> version) {
    return parsed(purl)
        .map(PackageURL::canonicalize)
        .map(
            canonical -> {
              int end = canonical.split("[?#]", 2)[0].length();
              return Ecosystem.withVersion(canonical.substring(0, end), version)
                  + canonical.substring(end);
            });
  }

  private static Optional<PackageURL> parsed(String purl) {
    try {
      return Optional.of(new PackageURL(purl));
    } catch (MalformedPackageURLException e) {
      return Optional.empty();
    }
  }
}
