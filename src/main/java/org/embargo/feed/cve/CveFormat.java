package org.embargo.feed.cve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Problem;

/**
 * A CVE record in the CVE Record Format 5.1 (github.com/CVEProject/cve-schema). Keys are sorted, so
 * that equal facts give equal bytes. Dates of publication are left to CVE Services, which sets
 * them.
 */
public final class CveFormat implements Format {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT));

  @Override
  public String name() {
    return "cve";
  }

  @Override
  public List<Problem> problems(Advisory advisory) {
    return CnaContainer.problems(advisory);
  }

  @Override
  public Document render(Advisory advisory, Cna cna, int revision) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("dataType", "CVE_RECORD");
    entry.put("dataVersion", "5.1");
    entry.put("cveMetadata", metadata(advisory, cna));
    entry.put("containers", Map.of("cna", CnaContainer.of(advisory, cna)));
    try {
      return new Document(name(), "application/json", WRITER.writeValueAsString(entry) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can always be written as JSON", e);
    }
  }

  private static Map<String, Object> metadata(Advisory advisory, Cna cna) {
    return Map.of(
        "assignerOrgId", cna.orgId(),
        "assignerShortName", cna.shortName(),
        "cveId", advisory.cveId().orElseThrow().value(),
        "state", "PUBLISHED");
  }
}
