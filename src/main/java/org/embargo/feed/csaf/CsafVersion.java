package org.embargo.feed.csaf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.advisory.CweCatalogue;
import org.embargo.core.advisory.Advisory;
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
    Map<String, Object> scores(List<Cvss> scores, List<String> products) {
      Map<String, Object> content = content(taken(scores));
      if (content.isEmpty()) {
        return Map.of();
      }
      content.put("products", products);
      return Map.of("scores", List.of(content));
    }

    /** It does not know CVSS 4.0. */
    @Override
    List<Cvss> taken(List<Cvss> scores) {
      return firstOfEachKey(scores.stream().filter(one -> !one.version().equals("4.0")).toList());
    }

    @Override
    String publishedKey() {
      return "release_date";
    }

    /** It has no profile for what is withdrawn. */
    @Override
    boolean isEmptied(Advisory advisory) {
      return false;
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
    Map<String, Object> scores(List<Cvss> scores, List<String> products) {
      Map<String, Object> content = content(taken(scores));
      return content.isEmpty()
          ? Map.of()
          : Map.of("metrics", List.of(Map.of("content", content, "products", products)));
    }

    @Override
    List<Cvss> taken(List<Cvss> scores) {
      return firstOfEachKey(scores);
    }

    @Override
    String publishedKey() {
      return "disclosure_date";
    }

    @Override
    boolean isEmptied(Advisory advisory) {
      return advisory.isWithdrawn();
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

  /** What of them the version can say; empty if nothing. */
  abstract Map<String, Object> scores(List<Cvss> scores, List<String> products);

  /** One for each version of CVSS that it has a place for (test 6.1.7). */
  abstract List<Cvss> taken(List<Cvss> scores);

  /** The vulnerability's key for when it was first made public. */
  abstract String publishedKey();

  /** Whether no product and no vulnerability may stand in it any more. */
  abstract boolean isEmptied(Advisory advisory);

  /** The profile. */
  String category(Advisory advisory) {
    return isEmptied(advisory) ? "csaf_withdrawn" : "csaf_security_advisory";
  }

  private static List<Cvss> firstOfEachKey(List<Cvss> scores) {
    Map<String, Cvss> first = new LinkedHashMap<>();
    scores.forEach(one -> first.putIfAbsent(key(one), one));
    return List.copyOf(first.values());
  }

  private static Map<String, Object> content(List<Cvss> scores) {
    Map<String, Object> content = new TreeMap<>();
    scores.forEach(one -> content.put(key(one), value(one)));
    return content;
  }

  private static String key(Cvss cvss) {
    return "cvss_v" + cvss.version().charAt(0);
  }

  private static Map<String, Object> value(Cvss cvss) {
    Map<String, Object> value = new TreeMap<>();
    value.put("baseScore", cvss.baseScore());
    value.put("vectorString", cvss.vector());
    value.put("version", cvss.version());
    if (!cvss.version().equals("2.0")) {
      value.put("baseSeverity", cvss.baseSeverity());
    }
    return value;
  }

  private static Map<String, Object> withCatalogue(Map<String, Object> weakness) {
    Map<String, Object> known = new HashMap<>(weakness);
    known.put("version", CweCatalogue.VERSION);
    return known;
  }
}
