package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.ImportRecords.fresh;
import static org.embargo.sandbox.ImportRecords.record;
import static org.embargo.sandbox.ImportRecords.request;
import static org.embargo.sandbox.ImportSteps.IMPORT;
import static org.embargo.sandbox.ImportSteps.confirm;
import static org.embargo.sandbox.ImportSteps.digest;
import static org.embargo.sandbox.ImportSteps.path;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;
import static org.embargo.sandbox.SandboxFixture.newCveId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R27: what a draft holds, or has held, becomes public by no import. */
@Tag("P5")
@Tag("R27")
class RefusedImportIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String REFUSAL =
      "{\"errorMessages\":[\"The import cannot be confirmed.\"],\"errors\":{}}";
  private static final String SECRET_TITLE = "Sandbox escape by a crafted template";
  private static final String SECRET =
      "A tenant who uploads a crafted template runs commands on the host as root."
          + " Templates of every format that the agent converts can be used for it.";

  /** On the team, and an administrator of Jira besides. */
  private static final String ATTACKER = "security-lead";

  private final Client attacker = LEGACY.web.as(ATTACKER);
  private final Client admin = LEGACY.web.as("admin");
  private final Client second = LEGACY.web.as("second-admin");

  @BeforeAll
  static void make_the_lead_an_administrator() {
    LEGACY.joinGroup(ATTACKER, "jira-administrators");
    done(LEGACY.steps.setUp("CLOUDSTACK"));
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void a1_who_stages_an_embargoed_draft_publishes_it_neither_alone_nor_with_another() {
    String id = newCveId();
    String key = draft(secret().put("cveId", id));
    ObjectNode copied = copyOf(key, "cve");
    done(LEGACY.steps.draft("security-lead", key, 1, without(secret(), "cveId")));
    JsonNode staged = done(attacker.post(IMPORT, copied)).json();
    assertThat(isPublic(id)).isFalse();

    Reply alone = confirm(attacker, staged);
    assertThat(alone.status()).isEqualTo(403);
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key)).noneMatch(line -> line.startsWith("IMPORT_REFUSED"));

    Reply withAnother = confirm(admin, staged);

    assertThat(withAnother.status()).isEqualTo(409);
    assertThat(withAnother.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    LEGACY.minuteLater();
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key))
        .containsOnlyOnce(
            "IMPORT_REFUSED " + id + " into project LEGACY, staged by " + Demo.key(ATTACKER));
    List<Message> mails = mails(key);
    assertThat(mails)
        .extracting(Message::to)
        .containsExactlyInAnyOrder("security-lead@example.org", "security-member@example.org");
    assertThat(mails)
        .extracting(Message::text)
        .allMatch(text -> text.contains("https://jira.example.org/jira/browse/" + key))
        .allMatch(text -> text.contains(Demo.key(ATTACKER) + ", " + Demo.key("admin")))
        .noneMatch(text -> text.contains(id) || text.contains("crafted"));
    assertThat(admin.get(path(staged)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cve", "osv"})
  void a1_another_id_does_not_help_while_the_text_is_that_of_a_draft(String format) {
    String key = draft(secret().put("cveId", newCveId()));
    ObjectNode copied = copyOf(key, format);
    String id = newCveId();
    ObjectNode record = (ObjectNode) copied.path("record");
    if (format.equals("cve")) {
      ((ObjectNode) record.path("cveMetadata")).put("cveId", id);
      ((ObjectNode) record.at("/containers/cna")).put("title", "Nothing to see here, really");
    } else {
      record.put("id", id).put("summary", "Nothing to see here, really");
    }

    Reply reply = confirm(admin, done(attacker.post(IMPORT, copied)).json());

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key)).anyMatch(line -> line.startsWith("IMPORT_REFUSED " + id));
  }

  @Test
  void a1_an_alias_that_a_draft_holds_is_refused_too() {
    String held = newCveId();
    String key = draft(secret().put("cveId", held));
    String id = newCveId();
    ObjectNode osv =
        Client.object()
            .put("id", id)
            .put("modified", "2024-04-05T00:00:00Z")
            .put("published", "2024-04-04T00:00:00Z")
            .put("summary", "Unchecked length of a name: " + id)
            .put("details", "The parser of the library " + id + " reads what is not there.");
    osv.putArray("aliases").add("GHSA-1").add(held);
    osv.putArray("affected")
        .addObject()
        .put("database_specific", "")
        .putObject("package")
        .put("ecosystem", "Maven")
        .put("name", "org.example:core");
    ((ObjectNode) osv.path("affected").get(0)).remove("database_specific");
    ((ObjectNode) osv.path("affected").get(0)).putArray("versions").add("1.0");
    osv.putArray("references").addObject().put("type", "WEB").put("url", "https://example.org/a");
    ObjectNode request = Client.object().put("format", "osv");
    request.set("record", osv);

    Reply reply = confirm(admin, done(attacker.post(IMPORT, request)).json());

    assertThat(reply.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key)).anyMatch(line -> line.startsWith("IMPORT_REFUSED " + id));
  }

  @Test
  void a1_a_draft_of_another_project_counts_and_its_own_team_is_told() {
    String id = newCveId();
    String key = draft(secret().put("cveId", id));
    String there = IMPORT.replace("LEGACY", "CLOUDSTACK");
    JsonNode staged = done(attacker.post(there, request(fresh(id)))).json();

    Reply reply = admin.post(there + "/" + staged.path("id") + "/confirm", digest(staged));

    assertThat(reply.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key))
        .containsOnlyOnce(
            "IMPORT_REFUSED " + id + " into project CLOUDSTACK, staged by " + Demo.key(ATTACKER));
    assertThat(mails(key)).hasSize(2).allMatch(mail -> mail.text().contains("CLOUDSTACK"));
  }

  @Test
  void a1_a_draft_of_a_deleted_issue_counts_and_every_team_is_told() {
    String id = newCveId();
    String key = draft(secret().put("cveId", id));
    LEGACY.discard(key);

    Reply reply = confirm(admin, done(attacker.post(IMPORT, request(fresh(id)))).json());

    assertThat(reply.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    assertThat(LEGACY.outgoing())
        .filteredOn(mail -> mail.text().startsWith("An import was refused"))
        .hasSize(4)
        .noneMatch(mail -> mail.text().contains(key) || mail.text().contains(id));
  }

  @Test
  void an_id_that_turns_up_in_a_draft_after_it_was_staged_is_refused() {
    String id = newCveId();
    JsonNode staged = done(admin.post(IMPORT, request(fresh(id)))).json();
    String key = draft(Client.object().put("title", "Short").put("cveId", id));

    Reply reply = confirm(second, staged);

    assertThat(reply.body()).isEqualTo(REFUSAL);
    assertThat(isPublic(id)).isFalse();
    assertThat(history(key)).anyMatch(line -> line.startsWith("IMPORT_REFUSED " + id));
  }

  @Test
  void what_shares_a_reference_and_a_product_with_a_draft_is_published() {
    String id = newCveId();
    ObjectNode advisory = secret().put("cveId", newCveId());
    ((ObjectNode) advisory.path("references").get(0))
        .put("url", "https://lists.apache.org/thread/abc");
    draft(advisory);

    done(confirm(second, done(admin.post(IMPORT, request(fresh(id)))).json()));

    assertThat(isPublic(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/check", ""})
  void a7_who_sees_no_draft_does_not_learn_that_one_holds_an_id_or_a_text(String path) {
    String held = newCveId();
    String key = draft(secret().put("cveId", held));
    String free = newCveId();
    assertThat(admin.get(DISCLOSURE + key).status()).isEqualTo(404);

    Reply ofHeld = admin.post(IMPORT + path, request(record(held, SECRET_TITLE, SECRET)));
    Reply ofFree =
        admin.post(
            IMPORT + path,
            request(record(free, SECRET_TITLE.replace('S', 'Z'), SECRET.replace('t', 'z'))));

    assertThat(ofHeld.status()).isEqualTo(200).isEqualTo(ofFree.status());
    assertThat(headers(ofHeld)).isEqualTo(headers(ofFree));
    assertThat(comparable(ofHeld, held)).isEqualTo(comparable(ofFree, free));
    assertThat(history(key)).noneMatch(line -> line.startsWith("IMPORT_REFUSED"));
  }

  @Test
  void where_the_policy_takes_one_person_it_is_public_at_once_but_not_what_a_draft_holds() {
    String held = newCveId();
    String key = draft(secret().put("cveId", held));
    String id = newCveId();
    String staged = newCveId();
    JsonNode waiting = done(admin.post(IMPORT, request(fresh(staged)))).json();
    persons(1);
    try {
      JsonNode reply = done(admin.post(IMPORT, request(fresh(id)))).json();
      assertThat(reply.path("published").asBoolean()).isTrue();
      assertThat(reply.has("id")).isFalse();
      assertThat(isPublic(id)).isTrue();

      assertThat(confirm(admin, waiting).status()).isEqualTo(403);
      assertThat(isPublic(staged)).isFalse();

      assertThat(admin.post(IMPORT + "/check", request(fresh(held))).status()).isEqualTo(200);
      Reply refused = admin.post(IMPORT, request(fresh(held)));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body()).isEqualTo(REFUSAL);
      assertThat(isPublic(held)).isFalse();
      assertThat(history(key)).containsOnlyOnce("IMPORT_REFUSED " + held + " into project LEGACY");
      assertThat(mails(key)).hasSize(2);
    } finally {
      persons(2);
    }
  }

  private void persons(int persons) {
    ObjectNode policy = (ObjectNode) done(admin.get(Steps.policy("LEGACY"))).json();
    done(LEGACY.steps.changePolicy("LEGACY", policy.put("persons", persons)));
  }

  private static ObjectNode secret() {
    return SandboxFixture.advisory().put("title", SECRET_TITLE).put("description", SECRET);
  }

  private static ObjectNode without(ObjectNode advisory, String field) {
    advisory.remove(field);
    return advisory;
  }

  /** Under embargo, in a new issue; gives its key. */
  private static String draft(ObjectNode advisory) {
    String key = LEGACY.file();
    done(LEGACY.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END));
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    return key;
  }

  /** The request that passes the preview off as a record of two years ago. */
  private ObjectNode copyOf(String key, String format) {
    JsonNode preview = done(attacker.get(DISCLOSURE + key + "/preview/" + format)).json();
    ObjectNode record = (ObjectNode) preview;
    if (format.equals("osv")) {
      record.put("published", "2024-04-04T00:00:00Z").put("modified", "2024-04-04T00:00:00Z");
    }
    ObjectNode request = Client.object().put("format", format);
    request.set("record", record);
    return request.put("publishedAt", "2024-04-04T00:00:00Z");
  }

  private static List<String> history(String key) {
    return LEGACY.log(key);
  }

  private static List<Message> mails(String key) {
    return LEGACY.outgoing().stream()
        .filter(mail -> mail.text().startsWith(key + ": An import was refused"))
        .toList();
  }

  /** All but when it was answered. */
  private static Map<String, List<String>> headers(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(reply.response().headers().map());
    headers.keySet().removeAll(Set.of("date"));
    return headers;
  }

  /** Without what differs from one record and one import to the next. */
  private static String comparable(Reply reply, String id) {
    ObjectNode json = (ObjectNode) reply.json();
    json.remove(List.of("id", "digest"));
    return json.toString()
        .replace(id, "CVE")
        .toLowerCase(Locale.ROOT)
        .replace("zandbox", "sandbox");
  }

  private static boolean isPublic(String id) {
    return LEGACY.web.get(ADVISORIES + id).status() == 200;
  }
}
