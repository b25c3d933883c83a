package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.ImportRecords.fresh;
import static org.embargo.sandbox.ImportRecords.request;
import static org.embargo.sandbox.ImportSteps.IMPORT;
import static org.embargo.sandbox.ImportSteps.confirm;
import static org.embargo.sandbox.ImportSteps.digest;
import static org.embargo.sandbox.ImportSteps.path;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;
import static org.embargo.sandbox.SandboxFixture.newCveId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R27: an import becomes public by two administrators. */
@Tag("P5")
@Tag("R27")
class StagedImportIT {
  private static final SealedProject LEGACY = new SealedProject();

  private final Client admin = LEGACY.web.as("admin");
  private final Client second = LEGACY.web.as("second-admin");

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @BeforeEach
  void back_to_now() {
    done(LEGACY.steps.clock(NOW));
  }

  @Test
  void a_record_is_staged_by_one_administrator_and_published_by_another() {
    String id = newCveId();
    JsonNode checked = done(admin.post(IMPORT + "/check", request(fresh(id)))).json();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();

    assertThat(staged.path("published").asBoolean()).isFalse();
    assertThat(staged.path("digest")).isEqualTo(checked.path("digest"));
    assertThat(isPublic(id)).isFalse();
    JsonNode listed = done(second.get(IMPORT)).json().path("staged");
    assertThat(listed).filteredOn(one -> one.path("id").equals(staged.path("id"))).hasSize(1);
    JsonNode line = listed.get(listed.size() - 1);
    assertThat(line.path("cveId").asText()).isEqualTo(id);
    assertThat(line.path("title").asText()).contains(id + " in a library");
    assertThat(line.path("stagedBy").asText()).isEqualTo(Demo.key("admin"));
    assertThat(line.path("stagedAt").asText()).isEqualTo(NOW.toString());
    assertThat(line.path("expiresAt").asText()).isEqualTo(NOW.plus(Duration.ofDays(30)).toString());
    assertThat(line.path("digest")).isEqualTo(checked.path("digest"));
    JsonNode shown = done(second.get(path(staged))).json();
    checked.fieldNames().forEachRemaining(f -> assertThat(shown.get(f)).isEqualTo(checked.get(f)));
    assertThat(shown.path("stagedBy").asText()).isEqualTo(Demo.key("admin"));

    done(confirm(second, staged));

    assertThat(isPublic(id)).isTrue();
    assertThat(second.get(path(staged)).status()).isEqualTo(404);
    assertThat(confirm(second, staged).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "admin, 403",
    "second-admin, 200",
    "security-lead, 404",
    "developer, 403",
    "security-member, 404",
    "outsider, 404",
    "'', 401",
  })
  void another_administrator_of_jira_confirms_and_nobody_else(String user, int status) {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();

    assertThat(confirm(LEGACY.web.as(user), staged).status()).isEqualTo(status);

    assertThat(isPublic(id)).isEqualTo(status == 200);
  }

  /** Who may not import is told so before anything is read. */
  @ParameterizedTest
  @CsvSource({"developer, 403", "security-member, 404", "outsider, 404", "'', 401"})
  void what_is_staged_is_shown_to_administrators_of_jira_alone(String user, int status) {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();
    Client other = LEGACY.web.as(user);

    assertThat(other.get(IMPORT).status()).isEqualTo(status);
    assertThat(other.get(path(staged)).status()).isEqualTo(status);
    assertThat(other.delete(path(staged)).status()).isEqualTo(status);
    for (String path : List.of("", "/check", "/" + staged.path("id") + "/confirm")) {
      assertThat(other.post(IMPORT + path, "{broken").status()).as(path).isEqualTo(status);
    }
    if (status != 401) {
      assertThat(other.get(IMPORT + "/999999").body()).isEqualTo(other.get(path(staged)).body());
    }
    done(admin.get(path(staged)));
  }

  @Test
  void a_staged_import_is_of_its_project_alone() {
    JsonNode staged = done(admin.post(IMPORT, request(fresh(newCveId())))).json();
    String elsewhere = path(staged).replace("LEGACY", "WEBSITE");

    assertThat(second.get(elsewhere).status()).isEqualTo(404);
    assertThat(second.get(elsewhere).body()).isEqualTo(second.get(IMPORT + "/999999").body());
    assertThat(second.delete(elsewhere).status()).isEqualTo(404);
    assertThat(second.post(elsewhere + "/confirm", digest(staged)).status()).isEqualTo(404);
    done(second.get(path(staged)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 200", "0, 404"})
  void a_staged_import_waits_for_thirty_days(long milliseconds, int status) {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();
    done(LEGACY.steps.clock(NOW.plus(Duration.ofDays(30)).plusMillis(milliseconds)));

    assertThat(second.get(IMPORT).body().contains(id)).isEqualTo(status == 200);
    assertThat(second.get(path(staged)).status()).isEqualTo(status);
    assertThat(confirm(second, staged).status()).isEqualTo(status);
    assertThat(second.delete(path(staged)).status()).isEqualTo(404);
    assertThat(isPublic(id)).isEqualTo(status == 200);
  }

  @Test
  void what_is_discarded_cannot_be_confirmed() {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();

    done(second.delete(path(staged)));

    assertThat(second.get(IMPORT).body()).doesNotContain(id);
    assertThat(confirm(second, staged).status()).isEqualTo(404);
    assertThat(second.delete(path(staged)).status()).isEqualTo(404);
    assertThat(isPublic(id)).isFalse();
  }

  @Test
  void who_discards_it_stands_in_the_log_of_the_project_and_the_team_is_told() {
    ProjectNews news = new ProjectNews(LEGACY);
    JsonNode staged = done(admin.post(IMPORT, request(fresh(newCveId())))).json();

    done(second.delete(path(staged)));
    LEGACY.minuteLater();

    JsonNode line = news.lines().get(news.lines().size() - 1);
    assertThat(line.path("what").asText()).isEqualTo("IMPORT_DISCARDED");
    assertThat(line.path("who").asText()).isEqualTo(Demo.key("second-admin"));
    assertThat(line.path("note").asText()).isEqualTo("import " + staged.path("id").asText());
    assertThat(line.path("before").asText()).isEqualTo("staged by " + Demo.key("admin"));
    news.assertTold(
        ProjectNews.TEAM, "A staged import was discarded by " + Demo.key("second-admin"));
  }

  @Test
  void who_has_staged_it_has_to_be_an_administrator_of_jira_still() {
    String id = newCveId();
    LEGACY.joinGroup("security-lead", "jira-administrators");
    JsonNode staged;
    try {
      staged = done(LEGACY.web.as("security-lead").post(IMPORT, request(fresh(id)))).json();
    } finally {
      LEGACY.leaveGroup("security-lead", "jira-administrators");
    }

    assertStagedByNobody(confirm(second, staged), id);
    done(second.delete(path(staged)));
  }

  @Test
  void who_has_staged_it_has_to_be_active_still() {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();

    SealedProject.activate("admin", false);
    try {
      assertStagedByNobody(confirm(second, staged), id);
    } finally {
      SealedProject.activate("admin", true);
    }
    done(confirm(second, staged));
  }

  private static void assertStagedByNobody(Reply refused, String id) {
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("no administrator of Jira any more: stage it again");
    assertThat(isPublic(id)).isFalse();
  }

  @Test
  void a_digest_that_the_second_person_has_not_seen_confirms_nothing() {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();

    Reply other = second.post(path(staged) + "/confirm", Client.object().put("digest", "0"));
    Reply none = second.post(path(staged) + "/confirm", Client.object());

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().path("errors").has("digest")).isTrue();
    assertThat(none.status()).isEqualTo(400);
    assertThat(isPublic(id)).isFalse();
    done(confirm(second, staged));
  }

  @Test
  void what_would_become_public_otherwise_than_it_was_staged_is_not_confirmed() {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();
    ObjectNode setup = (ObjectNode) done(admin.get(Steps.setup("LEGACY"))).json();
    ObjectNode changed = setup.deepCopy();
    ((ObjectNode) changed.path("cna")).put("shortName", "other");
    done(admin.put(Steps.setup("LEGACY"), changed));
    try {
      Reply confirmed = confirm(second, staged);
      Reply shown = second.get(path(staged));

      assertThat(confirmed.status()).isEqualTo(409);
      assertThat(confirmed.json().at("/errors/digest").asText()).contains("changed since");
      assertThat(shown.body()).isEqualTo(confirmed.body());
      assertThat(isPublic(id)).isFalse();
    } finally {
      done(admin.put(Steps.setup("LEGACY"), setup));
    }
    done(confirm(second, staged));
  }

  @Test
  void what_has_become_public_meanwhile_is_known() {
    String id = newCveId();
    JsonNode first = done(admin.post(IMPORT, request(fresh(id)))).json();
    JsonNode again = done(second.post(IMPORT, request(fresh(id)))).json();
    done(confirm(second, first));

    Reply reply = confirm(admin, again);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().path("errors").has("cveId")).isTrue();
    assertThat(admin.get(path(again)).body()).isEqualTo(reply.body());
  }

  @Test
  void the_second_person_reads_what_the_scan_has_found_and_the_reason_for_it() {
    String id = newCveId();
    ObjectNode request = request(fresh(id));
    String next = LEGACY.file().replaceAll("\\d+$", "") + 9_999;
    ((ObjectNode) request.at("/record/containers/cna/source")).putArray("defect").add(next);

    Reply reply = admin.post(IMPORT, request);

    assertThat(reply.status()).isEqualTo(400);
    JsonNode staged = done(admin.post(IMPORT, request.put("despite", "It was public."))).json();
    assertThat(done(second.get(path(staged))).json().path("despite").asText())
        .isEqualTo("It was public.");
    assertThat(second.get(path(staged)).json().path("leaks").has("defects[0]")).isTrue();
    done(confirm(second, staged));
  }

  private static boolean isPublic(String id) {
    return LEGACY.web.get(ADVISORIES + id).status() == 200;
  }
}
