package org.embargo.feed.osv;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.feed.purl.Ecosystem;

/**
 * What is affected, by package and events. Where the product is in no collection that OSV knows,
 * ranges have to be of Semantic Versioning; others are said in words.
 */
final class Affected {
  private Affected() {}

  static Map<String, Object> of(AffectedProduct product) {
    Map<String, Object> json = new TreeMap<>();
    Optional<Ecosystem> ecosystem =
        product
            .packageId()
            .flatMap(
                one ->
                    Ecosystem.of(one)
                        .filter(known -> known.purl(one, Optional.empty()).isPresent()));
    ecosystem.ifPresent(known -> json.put("package", packageOf(product, known)));
    putUnlessEmpty(
        json,
        "versions",
        product.versions().stream()
            .flatMap(range -> range.onlyVersion().stream())
            .distinct()
            .toList());
    putUnlessEmpty(
        json,
        "ranges",
        product.versions().stream()
            .filter(range -> range.onlyVersion().isEmpty())
            .filter(range -> ecosystem.isPresent() || range.isSemver())
            .map(range -> range(range, ecosystem))
            .toList());
    json.put(
        "database_specific",
        Map.of(
            "product", product.inWords(),
            "vendor", product.vendor(),
            "versions", product.versions().stream().map(AffectedRange::inWords).toList()));
    return json;
  }

  private static Map<String, Object> packageOf(AffectedProduct product, Ecosystem ecosystem) {
    return product
        .packageId()
        .map(
            one ->
                Map.<String, Object>of(
                    "ecosystem", ecosystem.osvName(),
                    "name", ecosystem.nameOf(one),
                    "purl", ecosystem.purl(one, Optional.empty()).orElseThrow()))
        .orElseThrow();
  }

  /** What is fixed and what was the last affected one cannot be in one range. */
  private static Map<String, Object> range(AffectedRange range, Optional<Ecosystem> ecosystem) {
    List<Map<String, String>> events = new ArrayList<>();
    events.add(Map.of("introduced", range.from()));
    range
        .end()
        .ifPresent(
            end -> events.add(Map.of(end.inclusive() ? "last_affected" : "fixed", end.version())));
    boolean isSemver = range.isSemver() && ecosystem.map(Ecosystem::isSemver).orElse(true);
    return Map.of("events", events, "type", isSemver ? "SEMVER" : "ECOSYSTEM");
  }
}
