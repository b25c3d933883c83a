package org.embargo.feed.cve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Severity.Scale;

/** How bad it is: the word first, as the Apache Software Foundation writes it, then the scores. */
final class CnaMetrics {
  private CnaMetrics() {}

  static List<Map<String, Object>> of(Advisory advisory) {
    List<Map<String, Object>> metrics = new ArrayList<>();
    advisory.severity().ifPresent(severity -> metrics.add(Map.of("other", other(severity))));
    advisory.cvss().forEach(cvss -> metrics.add(metric(cvss)));
    return metrics;
  }

  private static Map<String, Object> other(Severity severity) {
    return severity.scale() == Scale.RED_HAT
        ? Map.of(
            "content",
            Map.of("namespace", severity.scale().address(), "value", capitalised(severity.word())),
            "type",
            "Red Hat severity rating")
        : Map.of(
            "content", Map.of("text", severity.word()), "type", "Textual description of severity");
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static Map<String, Object> metric(Cvss cvss) {
    Map<String, Object> score = new TreeMap<>();
    score.put("baseScore", cvss.baseScore());
    score.put("vectorString", cvss.vector());
    score.put("version", cvss.version());
    if (!cvss.version().equals("2.0")) {
      score.put("baseSeverity", cvss.baseSeverity());
    }
    return Map.of(
        "cvssV" + cvss.version().replace('.', '_'),
        score,
        "format",
        "CVSS",
        "scenarios",
        List.of(CnaContainer.english("GENERAL")));
  }
}
