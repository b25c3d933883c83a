package org.embargo.feed.csaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.CweCatalogue;
import org.embargo.core.advisory.Cvss;

/** Where the two versions of the standard say the same thing in another way. */
enum CsafVersion {
  /** OASIS Standard, 18 November 2022. */
  V2_0("2.0", "WHITE") {
    @Override
    Object helper(String purl) {
      return Map.of("purl", purl);
    }

    @Override
    void putRoot(Map<String, Object> document) {
      // It has no key of its own there.
    }

    @Override
    Map<String, Object> weaknesses(List<Map<String, Object>> all) {
      return all.isEmpty() ? Map.of() : Map.of("cwe", all.get(0));
    }

    @Override
    Optional<Map<String, Object>> score(Cvss cvss, List<String> products) {
      return isTaken(cvss)
          ? Optional.of(
              Map.of("scores", List.of(Map.of("cvss_v3", value(cvss), "products", products))))
          : Optional.empty();
    }

    /** It does not know CVSS 4.0. */
    @Override
    boolean isTaken(Cvss cvss) {
      return cvss.version().startsWith("3.");
    }

    @Override
    String publishedKey() {
      return "release_date";
    }
  },

  /** Committee Specification Draft 03 of July 2026. */
  V2_1("2.1", "CLEAR") {
    @Override
    Object helper(String purl) {
      return Map.of("purls", List.of(purl));
    }

    @Override
    void putRoot(Map<String, Object> document) {
      document.put("$schema", "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json");
    }

    @Override
    Map<String, Object> weaknesses(List<Map<String, Object>> all) {
      return all.isEmpty()
          ? Map.of()
          : Map.of("cwes", all.stream().map(CsafVersion::withCatalogue).toList());
    }

    @Override
    Optional<Map<String, Object>> score(Cvss cvss, List<String> products) {
      String key = cvss.version().startsWith("4.") ? "cvss_v4" : "cvss_v3";
      return Optional.of(
          Map.of(
              "metrics",
              List.of(Map.of("content", Map.of(key, value(cvss)), "products", products))));
    }

    @Override
    boolean isTaken(Cvss cvss) {
      return true;
    }

    @Override
    String publishedKey() {
      return "disclosure_date";
    }
  };

  private final String number;
  private final String label;

  CsafVersion(String number, String label) {
    this.number = number;
    this.label = label;
  }

  String number() {
    return number;
  }

  /** The label of what everybody may read, in the Traffic Light Protocol of that time. */
  String label() {
    return label;
  }

  /** How a product is identified by its package URL. */
  abstract Object helper(String purl);

  abstract void putRoot(Map<String, Object> document);

  /** The first alone where there is place for one. */
  abstract Map<String, Object> weaknesses(List<Map<String, Object>> all);

  /** Empty where the version cannot say it. */
  abstract Optional<Map<String, Object>> score(Cvss cvss, List<String> products);

  abstract boolean isTaken(Cvss cvss);

  /** The vulnerability's key for when it was first made public. */
  abstract String publishedKey();

  private static Map<String, Object> value(Cvss cvss) {
    return Map.of(
        "baseScore", cvss.baseScore(),
        "baseSeverity", cvss.baseSeverity(),
        "vectorString", cvss.vector(),
        "version", cvss.version());
  }

  private static Map<String, Object> withCatalogue(Map<String, Object> weakness) {
    Map<String, Object> known = new HashMap<>(weakness);
    known.put("version", CweCatalogue.VERSION);
    return known;
  }
}
