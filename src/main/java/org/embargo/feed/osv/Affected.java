package org.embargo.feed.osv;

import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.feed.purl.Ecosystem;
import org.embargo.feed.purl.ProductPackage;

/**
 * What is affected, by package and events. Where the product is in no collection that OSV knows,
 * ranges have to be of Semantic Versioning; others are said in words.
 */
final class Affected {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private Affected() {}

  static Map<String, Object> of(AffectedProduct product) {
    Map<String, Object> json = new TreeMap<>();
    ProductPackage named = ProductPackage.of(product);
    Optional<Ecosystem> ecosystem =
        named.ecosystem().filter(any -> named.purl().isPresent() && named.name().isPresent());
    ecosystem.ifPresent(known -> json.put("package", packageOf(named, known)));
    List<VersionRange> affected = affected(product);
    putUnlessEmpty(
        json,
        "versions",
        affected.stream().flatMap(range -> range.onlyVersion().stream()).distinct().toList());
    putUnlessEmpty(
        json,
        "ranges",
        affected.stream()
            .filter(range -> range.onlyVersion().isEmpty())
            .flatMap(range -> range(product, range, ecosystem).stream())
            .toList());
    json.put(
        "database_specific",
        Map.of(
            "product", product.inWords(),
            "vendor", product.vendor(),
            "versions", product.versionsInWords()));
    return json;
  }

  private static Map<String, Object> packageOf(ProductPackage named, Ecosystem ecosystem) {
    return Map.of(
        "ecosystem",
        ecosystem.osvName(),
        "name",
        named.name().orElseThrow(),
        "purl",
        named.purl().orElseThrow());
  }

  /**
   * The format has no place for what is not affected, nor for what only a reader understands. Where
   * all is affected but what is named, it is one range from the first to where that ends; where
   * more is named than the beginning and the end, only words say it rightly.
   */
  private static List<VersionRange> affected(AffectedProduct product) {
    if (product.defaultStatus() == Status.AFFECTED) {
      return allBut(product).stream().toList();
    }
    return product.stretches().stream()
        .filter(range -> range.status() == Status.AFFECTED && range.ambiguity().isEmpty())
        .toList();
  }

  private static Optional<VersionRange> allBut(AffectedProduct product) {
    String from = "0";
    String end = "*";
    for (VersionRange range : product.stretches()) {
      boolean isUnaffected = range.status() == Status.UNAFFECTED && range.ambiguity().isEmpty();
      if (isUnaffected && range.isFromTheFirst() && endOf(range).isPresent()) {
        from = endOf(range).get();
      } else if (isUnaffected && range.isOpen() && !range.isEveryVersion()) {
        end = range.from();
      } else if (range.status() != Status.AFFECTED) {
        return Optional.empty();
      }
    }
    return Optional.of(VersionRange.before(from, end));
  }

  private static Optional<String> endOf(VersionRange range) {
    return range.end().filter(end -> !end.inclusive()).map(Bound::version);
  }

  /** What is fixed and what was the last affected one cannot be in one range. */
  private static Optional<Map<String, Object>> range(
      AffectedProduct product, VersionRange range, Optional<Ecosystem> ecosystem) {
    List<Map<String, String>> events = new ArrayList<>();
    events.add(Map.of("introduced", range.from()));
    range
        .end()
        .ifPresent(
            end -> events.add(Map.of(end.inclusive() ? "last_affected" : "fixed", end.version())));
    if (isOfCommits(product, range)) {
      return Optional.of(Map.of("events", events, "repo", product.details().repo(), "type", "GIT"));
    }
    boolean isSemver = range.isSemver() && ecosystem.map(Ecosystem::isSemver).orElse(true);
    return ecosystem.isPresent() || isSemver
        ? Optional.of(Map.of("events", events, "type", isSemver ? "SEMVER" : "ECOSYSTEM"))
        : Optional.empty();
  }

  /** The format takes whole hashes, of a repository that is named. */
  private static boolean isOfCommits(AffectedProduct product, VersionRange range) {
    List<String> versions =
        Stream.concat(Stream.of(range.from()), range.end().map(Bound::version).stream())
            .filter(version -> !version.equals("0"))
            .toList();
    return !product.details().repo().isEmpty()
        && !versions.isEmpty()
        && versions.stream().allMatch(version -> COMMIT.matcher(version).matches());
  }
}
