package org.embargo.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A real vulnerability with its public facts; the texts are our own.
 *
 * @param reportedAt when its CVE id was reserved, as the report's date is not public
 * @param embargoUntil when it really became public
 */
public record Case(
    JsonNode report,
    Instant reportedAt,
    Instant embargoUntil,
    List<String> fixVersions,
    JsonNode advisory) {
  /** In the order in which they were reported. */
  public static final List<String> IDS =
      List.of(
          "CVE-2024-29007",
          "CVE-2024-38346",
          "CVE-2024-39864",
          "CVE-2024-41107",
          "CVE-2024-42062",
          "CVE-2024-45219",
          "CVE-2024-45693");

  public static Case load(String cveId) {
    try (InputStream in = Case.class.getResourceAsStream("/story/" + cveId + ".json")) {
      JsonNode json = new ObjectMapper().readTree(in);
      return new Case(
          json.path("report"),
          Instant.parse(json.path("reportedAt").asText()),
          Instant.parse(json.path("embargoUntil").asText()),
          StreamSupport.stream(json.path("fixVersions").spliterator(), false)
              .map(JsonNode::asText)
              .toList(),
          json.path("advisory"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String cveId() {
    return advisory.path("cveId").asText();
  }
}
