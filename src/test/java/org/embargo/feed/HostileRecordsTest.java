package org.embargo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.common.Outcome.Refused;
import org.embargo.app.imports.AdvisoryReader;
import org.embargo.app.imports.Imported;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryGenerator;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;
import org.embargo.feed.csaf.CsafFormat;
import org.embargo.feed.cve.CveFormat;
import org.embargo.feed.cve.CveReader;
import org.embargo.feed.html.HtmlFormat;
import org.embargo.feed.osv.OsvFormat;
import org.embargo.feed.osv.OsvReader;
import org.embargo.feed.text.AnnouncementFormat;
import org.embargo.template.VelocityTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that somebody has spoilt on purpose: each is read, or refused by its places. */
@Tag("R28")
@Tag("R29")
class HostileRecordsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final int TRIES = 3_000;

  private static final List<JsonNode> VALUES =
      List.of(
          NullNode.getInstance(),
          BooleanNode.TRUE,
          IntNode.valueOf(-1),
          TextNode.valueOf(""),
          TextNode.valueOf(" \u00a0\n"),
          TextNode.valueOf("a\u0000b"),
          TextNode.valueOf("turned \u202E round"),
          TextNode.valueOf("<script>alert(1)</script><img src=x onerror=alert(1)>"),
          TextNode.valueOf("javascript:alert(1)"),
          TextNode.valueOf("https://example.org/\"onmouseover=\"alert(1)"),
          TextNode.valueOf("]]>--><!--${view}#set($a=1)"),
          TextNode.valueOf("x".repeat(100_000)),
          TextNode.valueOf("((((((((((a+)+)+)+)+)+)+)+)+)+)!" + "a".repeat(5_000)),
          TextNode.valueOf("CVSS:3.1/" + "AV:N/".repeat(2_000)),
          TextNode.valueOf("CVE-2026-" + "9".repeat(50)),
          TextNode.valueOf("9999-99-99T99:99:99Z"),
          TextNode.valueOf("\ud800"),
          TextNode.valueOf("+999999999-12-31T23:59:59-18:00"),
          TextNode.valueOf("-999999999-01-01T00:00:00Z"),
          TextNode.valueOf("(.|a)*b"),
          TextNode.valueOf("a" + " ".repeat(300_000) + "b"),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode().add("a").add(1).add("a"),
          // Three within one another are less than what is written at all.
          deep(300));

  private final List<Format> formats =
      List.of(
          new CveFormat(),
          CsafFormat.v20(new SiteAddresses()),
          CsafFormat.v21(new SiteAddresses()),
          new OsvFormat(),
          new AnnouncementFormat(),
          new HtmlFormat(new VelocityTemplates()));

  @Test
  void a_spoilt_cve_record_is_read_or_refused_by_its_place() throws IOException {
    assertThat(spoil(new CveReader(), new CveFormat())).isGreaterThan(TRIES / 20);
  }

  @Test
  void a_spoilt_osv_record_is_read_or_refused_by_its_place() throws IOException {
    assertThat(spoil(new OsvReader(), new OsvFormat())).isGreaterThan(TRIES / 20);
  }

  @Test
  void what_is_no_record_at_all_is_refused() {
    for (String text :
        List.of("", "[]", "{", "null", "\"text\"", "[".repeat(100_000), "{\"a\":1,\"a\":2}")) {
      assertThat(new CveReader().read(text).asOptional()).isEmpty();
      assertThat(new OsvReader().read(text).asOptional()).isEmpty();
    }
  }

  /** An expression that tries everything twice, or is made of a field, would not come to an end. */
  @Test
  void no_field_is_an_expression_and_no_length_is_too_much() throws IOException {
    JsonNode record =
        MAPPER.readTree(
            new CveFormat().render(AdvisoryFixture.complete(), APACHE, Edition.FIRST).text());
    ObjectNode weakness = (ObjectNode) record.at("/containers/cna/problemTypes/0/descriptions/0");
    weakness.put("cweId", "(.|a)*b").put("description", "a".repeat(4_000));
    ((ObjectNode) record.at("/containers/cna")).put("title", "a" + " ".repeat(1_000_000) + "b");

    assertThat(new CveReader().read(record.toString()).fold(Imported::left, Refused::problems))
        .extracting(Problem::field)
        .contains("containers.cna.problemTypes[0].descriptions[0]");
  }

  /** How many of the spoilt ones are read all the same. */
  private int spoil(AdvisoryReader reader, Format format) throws IOException {
    Random random = new Random(20261123);
    AdvisoryGenerator generator = new AdvisoryGenerator(7);
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      Advisory advisory =
          Stream.generate(generator::next)
              .filter(one -> one.problems().isEmpty() && format.problems(one).isEmpty())
              .findFirst()
              .orElseThrow();
      String whole = format.render(advisory, APACHE, Edition.FIRST).text();
      JsonNode record = MAPPER.readTree(whole.replace(Edition.PUBLICATION, "2026-11-01T00:00:00Z"));
      for (int spoilt = 0; spoilt <= random.nextInt(3); spoilt++) {
        spoil(record, random);
      }
      Optional<Imported> imported = reader.read(record.toString()).asOptional();
      if (imported.isPresent()) {
        read++;
        write(imported.get().advisory());
      }
    }
    return read;
  }

  private void write(Advisory advisory) {
    if (advisory.cveId().isEmpty()
        || formats.stream().anyMatch(format -> !format.problems(advisory).isEmpty())) {
      return;
    }
    for (Format format : formats) {
      String text = format.render(advisory, APACHE, Edition.FIRST).text();
      assertThat(text).doesNotContain("\u0000", "\u202E");
      if (format.name().equals("html")) {
        assertThat(text).doesNotContain("<script", "<img", "=\"javascript:", "\"onmouseover");
      }
    }
  }

  /** Changes, drops or doubles one part of it. */
  private static void spoil(JsonNode record, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(record, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    JsonNode value = VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    if (container instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(3)) {
        case 0 -> array.set(at, value);
        case 1 -> array.remove(at);
        default -> array.add(array.get(at).deepCopy());
      }
    } else if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(3)) {
        case 0 -> object.set(name, value);
        case 1 -> object.remove(name);
        default -> object.set("more", value);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode deep(int levels) {
    JsonNode node = TextNode.valueOf("deep");
    for (int i = 0; i < levels; i++) {
      node = JsonNodeFactory.instance.arrayNode().add(node);
    }
    return node;
  }
}
