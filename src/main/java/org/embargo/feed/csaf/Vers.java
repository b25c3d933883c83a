package org.embargo.feed.csaf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.feed.purl.Ecosystem;
import org.embargo.feed.purl.ProductPackage;

/** Ranges as CSAF writes them: the version range specifier "vers" of the package URL project. */
final class Vers {
  /** By the names that CVE records have for ways of numbering. */
  private static final Map<String, String> SCHEMES =
      Map.of("maven", "maven", "rpm", "rpm", "deb", "deb", "python", "pypi");

  private Vers() {}

  /**
   * @param range with a bound
   */
  static String of(ProductPackage named, VersionRange range) {
    if (range.isEveryVersion()) {
      return "vers:all/*";
    }
    String from = range.isFromTheFirst() ? "" : ">=" + encoded(range.from());
    String to = range.end().map(Vers::constraint).orElse("");
    String between = from.isEmpty() || to.isEmpty() ? "" : "|";
    return "vers:" + scheme(named, range) + "/" + from + between + to;
  }

  private static String constraint(Bound bound) {
    return (bound.inclusive() ? "<=" : "<") + encoded(bound.version());
  }

  private static String scheme(ProductPackage named, VersionRange range) {
    Optional<String> collection = named.ecosystem().map(Ecosystem::type);
    if (collection.isPresent()) {
      return collection.get();
    }
    if (SCHEMES.containsKey(range.numbering())) {
      return SCHEMES.get(range.numbering());
    }
    if (range.isSemver()) {
      return "semver";
    }
    return range.isDottedNumbers() ? "intdot" : "generic";
  }

  /** What is not a letter, a digit or one of {@code . - _} may mean something in a range. */
  private static String encoded(String version) {
    return URLEncoder.encode(version, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
