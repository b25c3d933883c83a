package org.embargo.core.advisory;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.embargo.json.AdvisoryJson;
import org.embargo.json.JsonTexts;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody can write into an advisory is looked at: by the scan for leaks, for private
 * lists and placeholders, and for drafts that are like an import. The test walks the JSON form of
 * advisories and writes a mark into each text, so that a new field cannot be forgotten.
 */
class EveryTextTest {
  private static final int ADVISORIES = 60;
  private static final String MARK = "zzmark";

  /**
   * Where nobody can write what they like, with the reason. {@code LimitsTest} fills each field.
   */
  private static final Map<String, String> CLOSED =
      Map.ofEntries(
          entry("/affected/defaultStatus", "one of a list"),
          entry("/affected/versions/changes/status", "one of a list"),
          entry("/affected/versions/status", "one of a list"),
          entry("/credits/consent", "one of a list"),
          entry("/credits/type", "one of a list"),
          entry("/cveId", "the form of a CVE id; the own one is no leak"),
          entry("/cvss", "metrics of a list; what else stands in a vector is not kept"),
          entry("/discovery", "one of a list"),
          entry("/impacts/capecId", "the form of a CAPEC id"),
          entry("/publicSince", "an instant"),
          entry("/severityScale", "one of a list"),
          entry("/timeline/time", "an instant"),
          entry("/translations/language", "the form of a language tag"),
          entry("/weaknesses/cweId", "the form of a CWE id"));

  @Test
  void every_text_that_somebody_can_write_is_looked_at() {
    Set<String> fields = new TreeSet<>();
    Set<String> free = new TreeSet<>();
    Set<String> missed = new TreeSet<>();
    for (Advisory advisory : advisories()) {
      ObjectNode json = AdvisoryJson.write(advisory);
      for (JsonPointer place : JsonTexts.in(json)) {
        String field = place.toString().replaceAll("/\\d+", "");
        fields.add(field);
        for (Advisory marked : marked(json, place)) {
          free.add(field);
          if (textsOf(marked).stream().noneMatch(text -> text.contains(MARK))) {
            missed.add(field);
          }
        }
      }
    }

    assertThat(missed).isEmpty();
    Set<String> closed = new TreeSet<>(fields);
    closed.removeAll(free);
    assertThat(closed).isEqualTo(new TreeSet<>(CLOSED.keySet()));
    assertThat(free).hasSizeGreaterThan(30);
  }

  private static List<Advisory> advisories() {
    return Stream.concat(
            Stream.of(FullAdvisory.make()),
            Stream.iterate(0, seed -> seed + 1)
                .limit(ADVISORIES)
                .map(seed -> new AdvisoryGenerator(seed).next()))
        .toList();
  }

  /** With the mark at that place, in each way that is taken and kept there. */
  private static List<Advisory> marked(ObjectNode json, JsonPointer place) {
    return Stream.of(json.at(place).textValue() + MARK, MARK, "x_" + MARK)
        .map(text -> JsonTexts.with(json, place, text).toString())
        .flatMap(text -> AdvisoryJson.read(text).asOptional().stream())
        .filter(advisory -> AdvisoryJson.write(advisory).toString().contains(MARK))
        .toList();
  }

  private static List<String> textsOf(Advisory advisory) {
    List<String> texts = new ArrayList<>();
    AdvisoryTexts.each(advisory, (field, text) -> texts.add(text));
    return texts;
  }
}
