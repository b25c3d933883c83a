package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.LimitedRequests.assertRefused;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.embargo.LimitBody;
import org.embargo.LimitTable;
import org.embargo.LimitTable.Limit;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text and every list that the OpenAPI document names in a body has a limit of the table in
 * docs/rest.md, so that a new request cannot be forgotten.
 */
@Tag("P11")
@Tag("R28")
class RequestLimitIT {
  /**
   * What stands before the reading of the field cannot be had cheaply here. The same reader is
   * asked by LimitTableTest: a misplaced issue needs a sandbox of its own, a confirmation a staged
   * import; {@code despite} is read where something leaks, of a record or a draft that is right
   * otherwise.
   */
  private static final Set<String> NOT_REACHED =
      Set.of(
          "POST /issue/{key}/return reason",
          "POST /project/{key}/import/{id}/confirm digest",
          "POST /project/{key}/import despite",
          "POST /project/{key}/import/check despite",
          "POST /issue/{key}/approval despite",
          "POST /issue/{key}/advisory/{advisory}/approval despite");

  private static final Map<String, String> SAMPLES =
      Map.of(
          "until", "2026-12-24T15:00:00Z",
          "askedAt", "2026-12-01T00:00:00Z",
          "user", "developer",
          "url", "https://example.org/",
          "format", "cve");

  private final SandboxFixture jira = new SandboxFixture();
  private final LimitedRequests requests = new LimitedRequests(jira.web);

  /** A field of a body that the OpenAPI document names. */
  private record Field(String request, String name, boolean isList, ObjectNode others) {
    @Override
    public String toString() {
      return request + " " + name;
    }
  }

  @Test
  void every_text_and_list_of_every_request_has_its_limit() throws Exception {
    Limit text = LimitTable.of("any body", "a text without a smaller limit below");
    Limit list = LimitTable.of("any body", "a list without a smaller limit below");
    List<Field> fields = fields();
    int asked = 0;
    for (Field field : fields) {
      if (!NOT_REACHED.contains(field.toString())) {
        Limit most = field.isList() ? list : text;
        Limit limit = new Limit(field.request(), field.name(), most.most(), most.unit(), "400");
        assertRefused(field.toString(), limit, send(field, limit.most() + 1));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(20);
    assertThat(fields).extracting(Field::toString).containsAll(NOT_REACHED);
  }

  @Test
  void every_reason_of_every_request_has_its_limit() throws Exception {
    List<Limit> reasons = LimitTable.of("whatever takes a reason");
    int asked = 0;
    for (Field field : fields()) {
      for (Limit limit : reasons) {
        if (field.name().equals(limit.field()) && !NOT_REACHED.contains(field.toString())) {
          assertRefused(field.toString(), limit, send(field, limit.most() + 1));
          assertThat(send(field, limit.most()).body())
              .as(field.toString())
              .doesNotContain("at most");
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(8);
  }

  /** The one body that is a list. */
  @Test
  void webhooks_have_the_limits_of_any_body() {
    int longest = LimitTable.of("any body", "a text without a smaller limit below").most();
    int most = LimitTable.of("any body", "a list without a smaller limit below").most();
    String one = "{\"name\": \"%s\", \"events\": [%s]}";
    String plain = one.formatted("x", "");
    String events = "\"x\"" + ",\"x\"".repeat(most - 1);

    for (String taken :
        List.of(
            plain + ("," + plain).repeat(most - 1),
            one.formatted("x".repeat(longest), ""),
            one.formatted("x", events))) {
      assertThat(webhooks(taken).status()).isEqualTo(200);
    }
    Map.of(
            plain + ("," + plain).repeat(most),
            most,
            one.formatted("x".repeat(longest + 1), ""),
            longest,
            one.formatted("x", events + ",\"x\""),
            most)
        .forEach(
            (refused, limit) -> {
              assertThat(webhooks(refused).status()).isEqualTo(400);
              assertThat(webhooks(refused).body()).contains("at most " + limit);
            });
  }

  private Reply webhooks(String entries) {
    return jira.web
        .as("admin")
        .post("/rest/embargo/1.0/project/CLOUDSTACK/leaks/webhooks", "[" + entries + "]");
  }

  private Reply send(Field field, int count) {
    String key =
        field.request().endsWith("/seal")
            ? done(jira.steps.file("reporter", "Bug", "Crash", "It crashes"))
                .json()
                .path("key")
                .asText()
            : jira.file();
    ObjectNode body = field.others().deepCopy();
    return requests.send(
        field.request(), key, LimitBody.with(body, field.name(), field.isList(), count));
  }

  private static List<Field> fields() throws Exception {
    List<Field> fields = new ArrayList<>();
    new ObjectMapper()
        .readTree(Path.of("target/classes/org/embargo/web/rest/openapi.json").toFile())
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation
                                    .getValue()
                                    .at("/requestBody/content/application~1json/schema"),
                                fields)));
    return fields;
  }

  private static void add(String request, JsonNode schema, List<Field> to) {
    ObjectNode others = JsonNodeFactory.instance.objectNode();
    schema
        .path("required")
        .forEach(name -> others.set(name.asText(), sample(name.asText(), schema)));
    schema
        .path("properties")
        .properties()
        .forEach(
            one -> {
              String type = one.getValue().path("type").asText();
              if (type.equals("string") || type.equals("array")) {
                to.add(new Field(request, one.getKey(), type.equals("array"), others));
              }
            });
  }

  private static JsonNode sample(String name, JsonNode schema) {
    return switch (schema.path("properties").path(name).path("type").asText()) {
      case "integer" -> JsonNodeFactory.instance.numberNode(1);
      case "object" -> JsonNodeFactory.instance.objectNode();
      default -> JsonNodeFactory.instance.textNode(SAMPLES.getOrDefault(name, "x"));
    };
  }
}
