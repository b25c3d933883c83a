package org.embargo.feed.osv;

import static org.embargo.feed.json.SortedJson.putEach;
import static org.embargo.feed.json.SortedJson.putUnlessEmpty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.Cvss;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Reference;
import org.embargo.core.advisory.Severity;
import org.embargo.core.advisory.Weakness;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.json.SortedJson;

/** A record of the Open Source Vulnerability format 1.7 (ossf.github.io/osv-schema). */
public final class OsvFormat implements Format {
  /** Of the tags of the CVE record format, by the first that a reference has; WEB for others. */
  private static final Map<String, String> TYPES =
      Map.of(
          "vendor-advisory", "ADVISORY",
          "third-party-advisory", "ADVISORY",
          "patch", "FIX",
          "issue-tracking", "REPORT",
          "exploit", "EVIDENCE",
          "technical-description", "ARTICLE",
          "media-coverage", "ARTICLE",
          "mailing-list", "ARTICLE",
          "product", "PACKAGE");

  @Override
  public String name() {
    return "osv";
  }

  /** What has no place of its own in a record is said in words there. */
  @Override
  public List<Problem> problems(Advisory advisory) {
    return List.of();
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    List<String> dates = edition.dates();
    Map<String, Object> json = new TreeMap<>();
    json.put("affected", advisory.affected().stream().map(Affected::of).toList());
    putEach(json, "credits", advisory.credits(), OsvFormat::credit);
    json.put("database_specific", specific(advisory));
    json.put("details", OsvDetails.of(advisory));
    json.put("id", advisory.cveId().orElseThrow().value());
    json.put("modified", dates.get(dates.size() - 1));
    json.put("published", dates.get(0));
    putEach(json, "references", advisory.references(), OsvFormat::reference);
    if (advisory.isWithdrawn()) {
      json.put("withdrawn", dates.get(dates.size() - 1));
    }
    json.put("schema_version", "1.7.5");
    putEach(json, "severity", advisory.cvss(), OsvFormat::score);
    putUnlessEmpty(json, "summary", advisory.title());
    return SortedJson.document(name(), json);
  }

  /** A severity in words has no place of its own in the format, nor has a weakness. */
  private static Map<String, Object> specific(Advisory advisory) {
    Map<String, Object> json = new TreeMap<>();
    advisory.severity().map(Severity::word).ifPresent(word -> json.put("severity", word));
    putUnlessEmpty(
        json,
        "cwe_ids",
        advisory.weaknesses().stream()
            .map(Weakness::cweId)
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList());
    return json;
  }

  private static Map<String, Object> credit(Credit credit) {
    return Map.of("name", credit.publicName(), "type", credit.type().name());
  }

  private static Map<String, Object> score(Cvss cvss) {
    String type = "CVSS_V" + cvss.version().substring(0, 1);
    return Map.of("score", cvss.vector(), "type", type);
  }

  private static Map<String, Object> reference(Reference reference) {
    String type =
        reference.tags().stream()
            .filter(TYPES::containsKey)
            .map(TYPES::get)
            .findFirst()
            .orElse("WEB");
    return Map.of("type", type, "url", reference.url());
  }
}
