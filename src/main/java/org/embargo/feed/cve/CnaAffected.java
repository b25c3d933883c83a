package org.embargo.feed.cve;

import static org.embargo.feed.json.SortedJson.putEach;
import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.Map;
import java.util.TreeMap;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.VersionRange;

/** One entry of a CNA container's list of affected products. */
final class CnaAffected {
  /** What records say where they have to say something and nothing is known. */
  private static final String UNKNOWN = "n/a";

  private CnaAffected() {}

  static Map<String, Object> of(AffectedProduct product) {
    Map<String, Object> json = new TreeMap<>();
    json.put("defaultStatus", product.defaultStatus().word());
    putUnlessEmpty(json, "product", product.name());
    putUnlessEmpty(json, "vendor", product.vendor());
    if (!isNamed(product)) {
      json.putIfAbsent("product", product.title());
      json.putIfAbsent("vendor", UNKNOWN);
    }
    putEach(json, "versions", product.versions(), CnaAffected::version);
    product
        .packageId()
        .ifPresent(
            one -> {
              putUnlessEmpty(json, "collectionURL", one.collectionUrl());
              putUnlessEmpty(json, "packageName", one.name());
            });
    putDetails(json, product.details());
    return json;
  }

  /** A vendor and its product, or a collection and its package. */
  private static boolean isNamed(AffectedProduct product) {
    boolean byPackage =
        product
            .packageId()
            .filter(one -> !one.collectionUrl().isEmpty() && !one.name().isEmpty())
            .isPresent();
    return byPackage || (!product.vendor().isEmpty() && !product.name().isEmpty());
  }

  private static void putDetails(Map<String, Object> json, ProductDetails details) {
    details.purl().ifPresent(purl -> json.put("packageURL", purl));
    putUnlessEmpty(json, "repo", details.repo());
    putUnlessEmpty(json, "cpes", details.cpes());
    putUnlessEmpty(json, "modules", details.modules());
    putUnlessEmpty(json, "platforms", details.platforms());
    putUnlessEmpty(json, "programFiles", details.programFiles());
    putEach(json, "programRoutines", details.programRoutines(), name -> Map.of("name", name));
  }

  static Map<String, Object> version(VersionRange range) {
    Map<String, Object> json = new TreeMap<>();
    json.put("status", range.status().word());
    json.put("version", range.from());
    range
        .bound()
        .ifPresent(
            bound -> {
              json.put(bound.inclusive() ? "lessThanOrEqual" : "lessThan", bound.version());
              json.put("versionType", numbering(range));
            });
    if (range.bound().isEmpty()) {
      putUnlessEmpty(json, "versionType", range.numbering());
    }
    putUnlessEmpty(
        json,
        "changes",
        range.changes().stream()
            .map(change -> Map.of("at", change.at(), "status", change.status().word()))
            .toList());
    return json;
  }

  private static String numbering(VersionRange range) {
    if (range.numbering().isEmpty() || range.numbering().equals("semver")) {
      // Four-part numbers are not SemVer, though many records say so.
      return range.isSemver() ? "semver" : "custom";
    }
    return range.numbering();
  }
}
