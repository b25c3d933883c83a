package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.RoleRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/**
 * Every path and method of the OpenAPI document and every servlet of the descriptor, asked by
 * everybody who may not pass. What is hidden has to be answered as what does not exist, whatever
 * the request says.
 */
@Tag("P11")
@Tag("R5")
@Tag("R28")
class EveryDoorIT {
  private static final Path CLASSES = Path.of("target/classes");
  private static final String REST = "/rest/embargo/1.0";
  private static final String SERVLETS = "/plugins/servlet";
  private static final String JSON = "application/json";

  /**
   * Nobody here sees the sealed issue. An administrator of Jira is not on the security team; the
   * outsider administers the project, and the developer has reported another sealed issue, for as
   * long as an issue is asked for.
   */
  private static final List<String> STRANGERS = List.of("", "outsider", "developer", "admin");

  private final SandboxFixture jira = new SandboxFixture();

  @AfterEach
  void noOtherAdministratorOfTheProject() {
    String outsider = Demo.key("outsider");
    actors().removeIf(row -> row.parameter().equals(outsider));
  }

  private void letStrangersIn() {
    Jira tracker = SandboxFixture.desk().jira();
    long project = tracker.projects().find("CLOUDSTACK").orElseThrow().getId();
    RoleRow role =
        tracker.tables().roles.first(row -> row.name().equals("Administrators")).orElseThrow();
    actors()
        .put(
            new ActorRow(
                actors().nextId(), role.id(), project, ActorRow.USER, Demo.key("outsider")));
    done(jira.web.as("outsider").get(Steps.setup("CLOUDSTACK") + "/steps"));
    done(jira.steps.file("developer", SealedProject.TYPE, "Another hole", "Not the same"));
  }

  private static Table<ActorRow> actors() {
    return SandboxFixture.desk().jira().tables().actors;
  }

  /** A method and a path with its parameters, as the OpenAPI document has them. */
  private record Door(String method, String path, boolean hasBody) {}

  /** A body, and its type; an empty type for none. */
  private record Body(String name, String type, String text) {}

  /** What of an answer has to be the same. */
  private record Answer(int status, Map<String, List<String>> headers, String body) {}

  @Test
  void a_hidden_issue_is_answered_as_an_unknown_one_by_rest() throws Exception {
    letStrangersIn();
    String other = jira.file();
    String hidden = filled(other);
    List<String> differences = new ArrayList<>();
    int requests = 0;
    for (Door door : doors("/issue/{key}")) {
      for (String who : STRANGERS) {
        for (Body body : bodies(door)) {
          Answer known = ask(who, door, hidden, other, body);
          for (String key : unknownLike(hidden)) {
            Answer unknown = ask(who, door, key, other, body);
            requests += 2;
            compare(differences, who + " " + door + " " + body.name(), known, unknown);
          }
          assertThat(known.status()).as(who + " " + door + " " + body.name()).isIn(404, 415);
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(requests).as("requests").isGreaterThan(1_728);
  }

  /** Without this the comparison would hold for what is nowhere. */
  @Test
  void a_member_of_the_team_gets_an_answer_at_every_door_that_reads() throws Exception {
    String other = jira.file();
    String key = filled(other);
    List<String> unanswered = new ArrayList<>();
    for (Door door : doors("/issue/{key}")) {
      if (door.method().equals("GET")) {
        Answer answer = ask("security-lead", door, key, other, bodies(door).get(0));
        if (answer.status() != 200) {
          unanswered.add(door + ": " + answer.status());
        }
      }
    }
    assertThat(unanswered)
        .allMatch(line -> line.contains("/exposure") || line.contains("misplaced"));
  }

  /** With two drafts, a comment, somebody who was told, and another issue that is covered. */
  private String filled(String other) {
    String key = jira.file();
    String issue = REST + "/issue/" + key;
    done(jira.steps.draft("security-lead", key, 0, SandboxFixture.advisory()));
    done(jira.web.as("security-lead").post(issue + "/advisory", "{}"));
    done(
        jira.web
            .as("security-lead")
            .put(
                issue + "/advisory/2/draft",
                "{\"basedOn\": 0, \"advisory\": " + SandboxFixture.advisory() + "}"));
    done(jira.web.as("security-lead").put(issue + "/covers/" + other, "{}"));
    done(jira.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END));
    done(
        jira.web
            .as("security-lead")
            .post(issue + "/told", "{\"who\": \"A distributor\", \"what\": \"The fix\"}"));
    done(
        jira.web
            .as("security-lead")
            .post(issue + "/comments", "{\"body\": \"Between us\", \"shared\": false}"));
    return key;
  }

  @Test
  void a_project_is_unknown_to_who_may_not_do_this_in_it() throws Exception {
    List<String> differences = new ArrayList<>();
    for (Door door : doors("/project/{key}")) {
      for (String who : withoutRights(door)) {
        for (Body body : bodies(door)) {
          Answer known = ask(who, door, "CLOUDSTACK", "x", body);
          Answer unknown = ask(who, door, "CLOUDSTICK", "x", body);
          compare(differences, who + " " + door + " " + body.name(), known, unknown);
          assertThat(known.status()).as(who + " " + door + " " + body.name()).isIn(401, 404, 415);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void deliveries_are_unknown_to_all_but_administrators_of_jira() throws Exception {
    for (Door door : doors("/deliveries")) {
      for (String who : List.of("", "outsider", "reporter", "security-lead")) {
        for (Body body : bodies(door)) {
          Answer answer = ask(who, door, "x", "x", body);
          assertThat(answer.status()).as(who + " " + door).isIn(401, 404, 415);
        }
      }
    }
  }

  @Test
  void the_reporter_is_refused_before_a_body_is_read() throws Exception {
    String key = jira.file();
    for (Door door : doors("/issue/{key}")) {
      if (door.hasBody() && !door.path().contains("{advisory}")) {
        for (Body body : bodies(door)) {
          int status = ask("reporter", door, key, key, body).status();
          assertThat(status).as(door + " " + body.name()).isIn(403, 404, 415);
        }
      }
    }
  }

  @Test
  void a_hidden_issue_is_answered_as_an_unknown_one_by_pages() throws Exception {
    letStrangersIn();
    String hidden = jira.file();
    List<String> differences = new ArrayList<>();
    for (String page : pages()) {
      for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
        for (String who : STRANGERS) {
          for (String form : page.contains("/policy/") ? List.of("") : FORMS) {
            Answer known = page(who, method, page, hidden, formOf(form));
            for (String key : unknownLike(hidden)) {
              Answer unknown = page(who, method, page, key, formOf(form));
              compare(differences, who + " " + method + " " + page, known, unknown);
            }
            assertThat(known.body()).doesNotContain("Hole in the cluster", "forged-by-a-test");
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void an_address_with_more_parts_than_the_page_has_is_unknown_to_everybody() throws Exception {
    String key = jira.file();
    for (String path :
        List.of(
            "/embargo/issue/a/b/" + key,
            "/embargo/issue/" + key + "/",
            "/embargo/draft/a/" + key,
            "/embargo/calendar/a/CLOUDSTACK",
            "/embargo/policy/a/CLOUDSTACK",
            "/embargo/project/a/CLOUDSTACK/setup",
            "/embargo/project/CLOUDSTACK/setup/",
            "/embargo/project/CLOUDSTACK/other")) {
      for (String who : List.of("security-lead", "admin", "")) {
        Answer odd = ask(who, "GET", SERVLETS + path, formOf(""));
        assertThat(odd.status()).as(who + " " + path).isIn(404);
        assertThat(odd.body()).doesNotContain(key);
      }
    }
    done(jira.web.as("security-lead").get(SERVLETS + "/embargo/issue/" + key));
    done(jira.web.as("admin").get(SERVLETS + "/embargo/project/CLOUDSTACK/setup"));
  }

  private static final List<String> FORMS =
      List.of("", "action=comment&body=forged-by-a-test", "action=%zz&x=" + "y".repeat(20_000));

  private static Body formOf(String text) {
    return new Body("form", text.isEmpty() ? "" : "application/x-www-form-urlencoded", text);
  }

  private static List<Body> bodies(Door door) {
    if (door.method().equals("GET")) {
      return List.of(new Body("none", "", ""));
    }
    if (door.method().equals("DELETE")) {
      return List.of(new Body("none", "", ""), new Body("type", JSON, ""));
    }
    return List.of(
        new Body("object", JSON, "{}"),
        new Body("no JSON", JSON, "nonsense"),
        new Body("many faults", JSON, "{\"names\":[" + "1,".repeat(3_000) + "1]}"),
        new Body("deep", JSON, "[".repeat(20_000)),
        new Body("charset", JSON + ";charset=nonsense", "{}"),
        new Body("no type", "", ""),
        new Body("plain text", "text/plain", "{}"));
  }

  private static List<Door> doors(String prefix) throws Exception {
    JsonNode document =
        new ObjectMapper().readTree(CLASSES.resolve("org/embargo/web/rest/openapi.json").toFile());
    List<Door> doors = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (path.getKey().startsWith(prefix)) {
          doors.add(
              new Door(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue().has("requestBody")));
        }
      }
    }
    assertThat(doors).isNotEmpty();
    return doors;
  }

  /** Who has no right in the project, or not this one. */
  private static List<String> withoutRights(Door door) {
    boolean isForTeam =
        door.path().contains("/calendar/") || door.path().equals("/project/{key}/releases");
    Stream<String> never = Stream.of("", "outsider", "developer", "reporter");
    return Stream.concat(
            never,
            isForTeam
                ? Stream.of("admin")
                : door.path().contains("/releases/") || door.path().endsWith("/log")
                    ? Stream.empty()
                    : Stream.of("security-lead", "security-member"))
        .toList();
  }

  /** The patterns of the descriptor, with a star for the key. */
  private static List<String> pages() throws Exception {
    NodeList patterns =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(CLASSES.resolve("atlassian-plugin.xml").toFile())
            .getElementsByTagName("url-pattern");
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < patterns.getLength(); i++) {
      String pattern = patterns.item(i).getTextContent();
      pages.add(pattern);
      if (pattern.endsWith("*")) {
        pages.add(pattern + "/1");
        pages.add(pattern + "/setup");
        pages.add(pattern.replace("*", "a/b/*"));
      }
    }
    assertThat(pages).hasSizeGreaterThan(25);
    return pages;
  }

  /** Of the same length, so that lengths can be compared: in a known project, and in none. */
  private static List<String> unknownLike(String key) {
    String number = key.substring(key.indexOf('-') + 1);
    return List.of("CLOUDSTACK-" + "9".repeat(number.length()), "CLOUDSTICK-" + number);
  }

  private static Answer ask(String who, Door door, String key, String other, Body body) {
    String path =
        door.path()
            .replace("{key}", key)
            .replace("{other}", other)
            .replace("{advisory}", "2")
            .replace("{number}", "1")
            .replace("{format}", "html")
            .replaceAll("\\{(id|number)}", "1")
            .replaceAll("\\{\\w+}", "x");
    return without(key, ask(who, door.method(), REST + path, body));
  }

  private static Answer page(String who, String method, String page, String key, Body form) {
    return without(key, ask(who, method, SERVLETS + page.replace("*", key), form));
  }

  /** Error pages of the server quote the path that was asked for. */
  private static Answer without(String key, Answer answer) {
    return new Answer(answer.status(), answer.headers(), answer.body().replace(key, "KEY"));
  }

  private static Answer ask(String who, String method, String path, Body body) {
    Map<String, String> headers = new LinkedHashMap<>();
    // Past Jira's own filter against cross-site requests, which is not what is tested here.
    headers.put("X-Atlassian-Token", "no-check");
    if (!who.isEmpty()) {
      byte[] credentials = (who + ":" + who).getBytes(StandardCharsets.UTF_8);
      headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    if (!body.type().isEmpty()) {
      headers.put("Content-Type", body.type());
    }
    Reply reply = Raw.send(method, path, headers, body.text());
    Map<String, List<String>> kept = new TreeMap<>(reply.response().headers().map());
    kept.remove("date");
    kept.computeIfPresent("set-cookie", (name, values) -> List.of("a cookie"));
    return new Answer(reply.status(), kept, reply.body());
  }

  private static void compare(List<String> to, String what, Answer hidden, Answer unknown) {
    if (!hidden.equals(unknown)) {
      to.add(what + ": " + hidden + " is not " + unknown);
    }
  }
}
