package org.embargo.feed.cve;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.json.SortedJson;

/**
 * A CVE record in the CVE Record Format 5.1, or 5.2 where it names a package URL
 * (github.com/CVEProject/cve-schema). Keys are sorted, so that equal facts give equal bytes. Dates
 * of publication are left to CVE Services, which sets them.
 */
public final class CveFormat implements Format {
  @Override
  public String name() {
    return "cve";
  }

  @Override
  public List<Problem> problems(Advisory advisory) {
    return CnaContainer.problems(advisory);
  }

  @Override
  public Document render(Advisory advisory, Cna cna, Edition edition) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("dataType", "CVE_RECORD");
    entry.put("dataVersion", version(advisory));
    entry.put("cveMetadata", metadata(advisory, cna));
    entry.put(
        "containers",
        Map.of(
            "cna",
            advisory.isWithdrawn()
                ? CnaContainer.rejected(advisory, cna)
                : CnaContainer.of(advisory, cna)));
    return SortedJson.document(name(), entry);
  }

  /** Package URLs came with 5.2; many readers know no more than 5.1. */
  private static String version(Advisory advisory) {
    return advisory.affected().stream().anyMatch(one -> one.details().purl().isPresent())
        ? "5.2"
        : "5.1";
  }

  private static Map<String, Object> metadata(Advisory advisory, Cna cna) {
    return Map.of(
        "assignerOrgId", cna.orgId(),
        "assignerShortName", cna.shortName(),
        "cveId", advisory.cveId().orElseThrow().value(),
        "state", advisory.isWithdrawn() ? "REJECTED" : "PUBLISHED");
  }
}
