package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.LimitedRequests.assertRefused;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.LimitBody;
import org.embargo.LimitTable;
import org.embargo.LimitTable.Limit;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every row of the table of limits in docs/rest.md, asked of the running plugin. */
@Tag("P11")
@Tag("R28")
class LimitTableIT {
  private static final String REST = "/rest/embargo/1.0";
  private static final String CHECK = "POST /issue/{key}/draft/check";
  private static final String NOT_PUBLISHED = "a draft is kept and not published";

  /** The requests that rows of the table are about. */
  private static final Map<String, String> REQUESTS =
      Map.of(
          "an advisory", CHECK,
          "a policy", "PUT /project/{key}/policy",
          "a setup", "POST /project/{key}/setup/plan",
          "a setup by ids", "PUT /project/{key}/setup",
          "a comment", "POST /issue/{key}/comments",
          "who was told", "POST /issue/{key}/told",
          "releases that an issue waits for", "PUT /issue/{key}/releases",
          "a release outside of Jira", "POST /project/{key}/releases");

  /** Rows that have a test of their own below. */
  private static final Set<String> ASKED_BELOW =
      Set.of(
          "any request",
          "an import",
          "a page",
          "any body",
          "any answer",
          "whatever takes a reason");

  private final SandboxFixture jira = new SandboxFixture();
  private final LimitedRequests requests = new LimitedRequests(jira.web);

  @Test
  void every_row_of_the_table_is_asked() {
    assertThat(LimitTable.all().stream().map(Limit::where).collect(Collectors.toSet()))
        .isEqualTo(
            Stream.concat(REQUESTS.keySet().stream(), ASKED_BELOW.stream())
                .collect(Collectors.toSet()));
  }

  @Test
  void one_more_than_a_row_says_is_refused_and_named() {
    String key = jira.file();
    for (Limit limit : LimitTable.all()) {
      if (REQUESTS.containsKey(limit.where()) && limit.beyond().equals("400")) {
        assertRefused(limit.toString(), limit, send(limit, key, limit.most() + 1));
      }
    }
  }

  /** A reader that has no test of its own below HTTP: LimitTableTest has the others. */
  @Test
  void as_much_as_a_row_says_is_taken() {
    String key = jira.file();
    for (String where :
        List.of(
            "a comment",
            "who was told",
            "releases that an issue waits for",
            "a release outside of Jira")) {
      for (Limit limit : LimitTable.of(where)) {
        assertThat(send(limit, key, limit.most()).status()).as(limit.toString()).isEqualTo(200);
      }
    }
  }

  private Reply send(Limit limit, String key, int count) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Client admin = jira.web.as("admin");
    String request = REQUESTS.get(limit.where());
    switch (limit.where()) {
      case "an advisory" -> object.put("title", "Title");
      case "a policy" -> object = (ObjectNode) admin.get(Steps.policy("CLOUDSTACK")).json();
      case "a setup by ids" -> object = (ObjectNode) admin.get(Steps.setup("CLOUDSTACK")).json();
      case "who was told" -> object.put("who", "x").put("what", "x");
      case "a release outside of Jira" -> object.put("name", "x").put("url", "https://a.org/");
      default -> {}
    }
    LimitBody.with(object, limit.field(), limit.isOfEntries(), count);
    return requests.send(
        request,
        key,
        limit.where().equals("an advisory")
            ? JsonNodeFactory.instance.objectNode().set("advisory", object)
            : object);
  }

  @Test
  void a_body_and_a_form_may_be_as_large_as_the_table_says() {
    String issue = DISCLOSURE + jira.file();
    int most = LimitTable.of("any request", "the body").most() << 20;
    assertThat(sized("PUT", issue + "/releases", "security-lead", "{\"names\": []}", most))
        .isEqualTo(200);
    assertThat(sized("PUT", issue + "/releases", "security-lead", "{\"names\": []}", most + 1))
        .isEqualTo(413);

    int ofImport = LimitTable.of("an import", "the body").most() << 20;
    String imports = REST + "/project/CLOUDSTACK/import/check";
    assertThat(sized("POST", imports, "admin", "{}", ofImport)).isEqualTo(400);
    assertThat(sized("POST", imports, "admin", "{}", ofImport + 1)).isEqualTo(413);
  }

  /** JSON may end with blanks. */
  private static int sized(String method, String path, String user, String json, int bytes) {
    return Raw.send(
            method,
            path,
            Map.of("Content-Type", "application/json", "Authorization", "Bearer token-" + user),
            json + " ".repeat(bytes - json.length()))
        .status();
  }

  @Test
  void a_form_of_a_page_may_be_as_large_as_the_table_says() {
    String page = "/plugins/servlet/embargo/issue/" + jira.file();
    int most = LimitTable.of("a page", "the form").most() << 20;
    String form = "x=";
    for (int extra : List.of(0, 1)) {
      int status =
          Raw.send(
                  "POST",
                  page,
                  Map.of(
                      "Content-Type",
                      "application/x-www-form-urlencoded",
                      "Authorization",
                      "Bearer token-security-lead"),
                  form + "x".repeat(most - form.length() + extra))
              .status();
      // Of another size than the limit it is refused for want of a token.
      assertThat(status).isEqualTo(extra == 0 ? 403 : 413);
    }
  }

  @Test
  void any_body_has_the_limits_of_the_table() {
    String path = DISCLOSURE + jira.file() + "/releases";
    Client lead = jira.web.as("security-lead");
    int deepest = LimitTable.of("any body", "objects and lists within each other").most();
    int name = LimitTable.of("any body", "a field's name").most();
    int digits = LimitTable.of("any body", "a number").most();
    int marks = LimitTable.of("any body", "combining marks in a row").most();
    int faults = LimitTable.of("any answer", "faults that are named").most();
    for (String body :
        List.of(
            "{\"names\": " + "[".repeat(deepest) + "]".repeat(deepest) + "}",
            "{\"" + "x".repeat(name + 1) + "\": 1}",
            "{\"names\": " + "1".repeat(digits + 1) + "}")) {
      Reply reply = lead.put(path, body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.body())
          .contains("more than " + deepest, "more than " + name, "more than " + digits);
    }
    Reply marked = lead.put(path, "{\"names\": [\"x" + "\u0301".repeat(marks + 1) + "\"]}");
    assertThat(marked.status()).isEqualTo(400);
    assertThat(marked.body()).contains("more than " + marks + " combining marks");
    Reply all = lead.put(path, "{\"names\": [1" + ",1".repeat(faults - 1) + "]}");
    assertThat(all.json().path("errors")).hasSize(faults);
    assertThat(all.json().path("errorMessages")).isEmpty();
    Reply some = lead.put(path, "{\"names\": [1" + ",1".repeat(faults) + "]}");
    assertThat(some.json().path("errors")).hasSize(faults);
    assertThat(some.body()).contains("more than " + faults + " faults");
  }

  @Test
  void a_draft_with_more_references_than_a_record_may_have_is_kept_and_not_published() {
    Limit limit =
        LimitTable.of("an advisory").stream()
            .filter(one -> one.beyond().equals(NOT_PUBLISHED))
            .findFirst()
            .orElseThrow();
    String key = jira.file();
    ObjectNode advisory = SandboxFixture.advisory();

    done(
        jira.steps.draft(
            "security-lead", key, 0, LimitBody.with(advisory, "references", true, limit.most())));
    assertThat(problems(key).has("references")).isFalse();
    done(
        jira.steps.draft(
            "security-lead",
            key,
            1,
            LimitBody.with(advisory, "references", true, limit.most() + 1)));
    assertThat(problems(key).path("references").asText()).contains(String.valueOf(limit.most()));
  }

  private JsonNode problems(String key) {
    return jira.steps.disclosure("security-lead", key).json().path("problems");
  }
}
