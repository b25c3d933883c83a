package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;

/**
 * A sealed issue of LEGACY, in a sandbox of its own, that can be moved into a project that is not
 * set up. Its people are asked what they see of it.
 */
final class MisplacedIssue implements AutoCloseable {
  static final String PAGE = "/plugins/servlet/embargo/issue/";
  static final String SETUP_PAGE = "/plugins/servlet/embargo/project/WEBSITE/setup";
  static final String SUMMARY = "Hole in the legacy part";
  static final String DETAILS = "Secret details of the hole";
  static final List<String> OWN = List.of("security-lead", "security-member", "reporter");

  /** The developer administers the new project, and is in every role of it. */
  static final List<String> OTHERS = List.of("", "outsider", "developer", "admin");

  final SealedProject legacy = new SealedProject();

  /** The key that it was reported with. */
  final String old;

  MisplacedIssue() {
    for (String role : List.of("Administrators", legacy.teamRole())) {
      legacy.enterRoleOf("WEBSITE", "developer", role);
    }
    old =
        SealedProject.key(
            done(legacy.steps.fileIn("LEGACY", "reporter", SealedProject.TYPE, SUMMARY, DETAILS)));
  }

  @Override
  public void close() {
    legacy.close();
  }

  String moveAway() {
    return move(old, "WEBSITE", "Bug");
  }

  String move(String key, String project, String type) {
    ObjectNode move = Client.object().put("project", project).put("issuetype", type);
    return SealedProject.key(
        done(legacy.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move)));
  }

  void assertMisplaced(String asked, String key) {
    for (String user : OWN) {
      JsonNode shown = show(user, asked);
      assertThat(shown.path("key").asText()).as(user).isEqualTo(key);
      JsonNode misplaced = shown.path("misplaced");
      assertThat(misplaced.path("project").asText()).isEqualTo("WEBSITE");
      assertThat(misplaced.path("homeProject").asText()).isEqualTo("LEGACY");
      assertThat(misplaced.path("reason").asText()).isEqualTo("NOT_SET_UP");
      assertThat(misplaced.path("visibleInJira").asBoolean(true)).isFalse();
      assertThat(misplaced.path("summary").asText()).isEqualTo(SUMMARY);
      assertThat(misplaced.path("description").asText()).isEqualTo(DETAILS);
      assertThat(page(user, asked).body())
          .contains(key, SUMMARY, DETAILS, "LEGACY", "is not set up for sealed issues");
    }
    assertThat(page("security-lead", asked).body()).contains(SETUP_PAGE, "value=\"return\"");
    assertThat(page("reporter", asked).body()).doesNotContain("value=\"return\"");
  }

  /** Status, and every byte that is not the key. */
  void assertUnknownToOthers(String key) {
    String none = "WEBSITE-999";
    for (String user : OTHERS) {
      Reply rest = legacy.steps.disclosure(user, key);
      assertThat(rest.status()).as(user).isEqualTo(404);
      assertThat(rest.body()).isEqualTo(legacy.steps.disclosure(user, none).body());
      Reply page = page(user, key);
      assertThat(page.status()).as(user).isEqualTo(404);
      assertThat(page.body()).isEqualTo(page(user, none).body());
    }
  }

  void assertReachedNormally(String key) {
    for (String user : OWN) {
      JsonNode shown = show(user, key);
      assertThat(shown.has("misplaced")).as(user + " " + key).isFalse();
      assertThat(shown.path("reportedAt").asText()).isNotEmpty();
      assertThat(page(user, key).body()).contains("Disclosure of ").doesNotContain(DETAILS);
    }
    legacy.seers(key).forEach(user -> assertThat(user).isNotEqualTo("outsider"));
    assertThat(legacy.seers(key)).containsAll(OWN);
  }

  JsonNode show(String user, String key) {
    return done(legacy.steps.disclosure(user, key)).json();
  }

  Reply page(String user, String key) {
    return legacy.web.as(user).get(PAGE + key);
  }

  Reply form(String user, String key, Map<String, String> fields) {
    return SandboxFixture.form(legacy.web, user, PAGE + key, fields, "text/html");
  }

  Reply comment(String user, String key, String text, boolean shared) {
    ObjectNode body = Client.object().put("body", text).put("shared", shared);
    return legacy.web.as(user).post(DISCLOSURE + key + "/comments", body);
  }

  Reply restComment(String user, String key, String text) {
    return legacy
        .web
        .as(user)
        .post("/rest/api/2/issue/" + key + "/comment", Client.object().put("body", text));
  }

  Reply back(String user, String key, String reason) {
    return legacy
        .web
        .as(user)
        .post(DISCLOSURE + key + "/return", Client.object().put("reason", reason));
  }

  List<String> comments(String user, String key) {
    return StreamSupport.stream(show(user, key).at("/misplaced/comments").spliterator(), false)
        .map(comment -> comment.path("body").asText())
        .toList();
  }

  JsonNode status(String user) {
    return done(legacy.web.as(user).get("/rest/embargo/1.0/project/WEBSITE/setup/steps")).json();
  }

  int hidden(String user) {
    return status(user).path("hiddenIssues").asInt(-1);
  }

  /** As an administrator adds it: in a scheme that no other project uses. */
  void levelInWebsite(Map<String, String> grants) {
    legacy.addLevel("WEBSITE", "Scheme of WEBSITE", grants);
  }
}
