package org.embargo.feed.purl;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;

/**
 * A product's package, by the collection that it is in or by a package URL that names it.
 *
 * @param ecosystem empty where neither the collection nor the package URL is of one that we know
 * @param name as the ecosystem names it
 * @param purl canonical, without a version
 */
public record ProductPackage(
    Optional<Ecosystem> ecosystem, Optional<String> name, Optional<String> purl) {
  private static final Pattern REST = Pattern.compile("[?#]");

  public static ProductPackage of(AffectedProduct product) {
    Optional<PackageId> inCollection = product.packageId();
    Optional<Ecosystem> ofCollection = inCollection.flatMap(Ecosystem::of);
    Optional<PackageURL> named = product.details().purl().flatMap(ProductPackage::parsed);
    Optional<Ecosystem> ecosystem =
        ofCollection.or(() -> named.flatMap(one -> Ecosystem.ofType(one.getType())));
    return new ProductPackage(
        ecosystem,
        inCollection
            .filter(one -> !one.name().isEmpty())
            .flatMap(one -> ecosystem.map(known -> known.nameOf(one))),
        ofCollection
            .flatMap(known -> known.purl(inCollection.get()))
            .or(() -> named.map(PackageURL::canonicalize)));
  }

  /**
   * With a version, which stands before qualifiers and subpath; the library encodes it wrongly
   * where it is not of ASCII.
   */
  public Optional<String> purl(String version) {
    return purl.map(
        one -> {
          Matcher rest = REST.matcher(one);
          int end = rest.find() ? rest.start() : one.length();
          return one.substring(0, end)
              + "@"
              + URLEncoder.encode(version, StandardCharsets.UTF_8)
              + one.substring(end);
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
