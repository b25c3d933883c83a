package org.embargo.core.advisory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.core.text.Text;

/**
 * A CVSS vector and its base score. People score by version 3.1 or 4.0; the older ones are in
 * records that were published long ago.
 *
 * @param vector in the order of the specification
 * @param version "2.0", "3.0", "3.1" or "4.0"
 * @param baseScore 0.0 to 10.0, of the base metrics alone
 */
public record Cvss(String vector, String version, double baseScore) {
  private static final Set<String> BASE_METRICS_4 =
      Set.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA");

  private static final Pattern FORM =
      Pattern.compile("CVSS:(?<version>3\\.0|3\\.1|4\\.0)/[A-Za-z:/]*|AV:[A-Za-z:/]*");

  /** Characters of a vector; one of version 4.0 with all its metrics has fewer than 300. */
  private static final int LONGEST = 512;

  private static final Set<String> VERSIONS = Set.of("2.0", "3.0", "3.1", "4.0");

  public Cvss {
    Text.inOneLine(vector, LONGEST);
    if (!VERSIONS.contains(version)) {
      throw new IllegalArgumentException("not a version of CVSS");
    }
  }

  /** Reads a vector; an error names what is wrong with it. */
  public static Cvss of(String text) {
    Text.inOneLine(text, LONGEST);
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a CVSS vector: " + text);
    }
    requireEachMetricOnce(text);
    return new Cvss(
        unbraced(parsed(text).getVector()),
        Optional.ofNullable(form.group("version")).orElse("2.0"),
        parsed(base(text)).calculateScore().getBaseScore());
  }

  /** Whether a score by this version still is what readers expect. */
  public boolean isCurrent() {
    return version.equals("3.1") || version.equals("4.0");
  }

  /** The library sets a vector of version 2.0 in braces, as people do and records do not. */
  private static String unbraced(String vector) {
    return vector.startsWith("(") ? vector.substring(1, vector.length() - 1) : vector;
  }

  /**
   * The qualitative rating of the CVSS specification, section "Qualitative Severity Rating"; for
   * version 2.0, which has none, that of the National Vulnerability Database.
   */
  public String baseSeverity() {
    if (version.equals("2.0")) {
      return baseScore < 4 ? "LOW" : baseScore < 7 ? "MEDIUM" : "HIGH";
    }
    return baseScore == 0
        ? "NONE"
        : baseScore < 4 ? "LOW" : baseScore < 7 ? "MEDIUM" : baseScore < 9 ? "HIGH" : "CRITICAL";
  }

  private static us.springett.cvss.Cvss parsed(String text) {
    try {
      return Optional.ofNullable(us.springett.cvss.Cvss.fromVector(text))
          .orElseThrow(() -> new IllegalArgumentException("not a CVSS vector: " + text));
    } catch (us.springett.cvss.MalformedVectorException e) {
      throw new IllegalArgumentException(
          "not a CVSS vector: " + text + " (" + e.getMessage() + ")", e);
    }
  }

  /** The library lets a repeated metric of version 3.1 pass, the last one winning. */
  private static void requireEachMetricOnce(String text) {
    Set<String> seen = new HashSet<>();
    for (String part : text.split("/", -1)) {
      int colon = part.indexOf(':');
      if (colon < 1 || colon == part.length() - 1 || !part.equals(part.strip())) {
        throw new IllegalArgumentException("not a CVSS metric: \"" + part + "\"");
      }
      if (!seen.add(part.substring(0, colon))) {
        throw new IllegalArgumentException("a CVSS metric twice: " + part.substring(0, colon));
      }
    }
  }

  /**
   * The library's score of a 4.0 vector includes threat and environment; the record wants neither.
   */
  private static String base(String text) {
    if (!text.startsWith("CVSS:4.0/")) {
      return text;
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      String metric = part.substring(0, part.indexOf(':'));
      if (metric.equals("CVSS") || BASE_METRICS_4.contains(metric)) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
