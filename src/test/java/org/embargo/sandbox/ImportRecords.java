package org.embargo.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;

/** Records of others, and the requests that import them. */
final class ImportRecords {
  static final String TITLE = "Unchecked size of an answer";
  static final String TEXT = "The agent reads\\u00a0too much of the answer of a host.";

  private ImportRecords() {}

  static ObjectNode request(JsonNode record) {
    ObjectNode request = Client.object().put("format", "cve");
    request.set("record", record);
    return request;
  }

  static JsonNode record(String cveId) {
    return record(cveId, TITLE, TEXT);
  }

  /** A record that says what no other says. */
  static JsonNode fresh(String cveId) {
    return record(
        cveId,
        "Unchecked size of " + cveId + " in a library",
        "The parser of " + cveId + " reads what is not there.");
  }

  /** As records of that time are: a range that is two in one, a date, and HTML beside the text. */
  static JsonNode record(String cveId, String title, String text) {
    return json(
        """
        {"dataType": "CVE_RECORD", "dataVersion": "5.0",
         "cveMetadata": {"cveId": "%s", "state": "PUBLISHED",
           "assignerOrgId": "f0158376-9dc2-43b6-827c-5f631a4d8d09",
           "datePublished": "2024-04-04T07:53:52.123Z"},
         "containers": {"cna": {
           "providerMetadata": {"orgId": "f0158376-9dc2-43b6-827c-5f631a4d8d09"},
           "title": "%s",
           "descriptions": [{"lang": "en", "value": "%s",
             "supportingMedia": [{"type": "text/html", "value": "<p>The agent</p>"}]}],
           "affected": [{"vendor": "Apache Software Foundation", "product": "Apache CloudStack",
             "defaultStatus": "unaffected", "versions": [
             {"version": "4.18.0", "lessThanOrEqual": "4.18.1.0, 4.19.0.0", "status": "affected",
              "versionType": "semver"},
             {"version": "4.19.1.0", "status": "unaffected"}]}],
           "metrics": [{"other": {"type": "Textual description of severity",
             "content": {"text": "moderate"}}}],
           "timeline": [{"time": "2023-01-02T00:00:00", "lang": "en", "value": "reported"}],
           "references": [{"url": "https://lists.apache.org/thread/abc",
             "tags": ["vendor-advisory"]}],
           "source": {"discovery": "EXTERNAL"}}}}
        """
            .formatted(cveId, title, text));
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
