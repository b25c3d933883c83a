package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R13 and R14: what becomes of an issue whose advisory is public, and who may say so. */
@Tag("P8")
@Tag("R13")
@Tag("R14")
class OpenedIssueIT {
  private static final SealedProject LEGACY = new SealedProject();

  /** Who sees the project's ordinary issues. */
  private static final List<String> EVERYBODY =
      SealedProject.PEOPLE.stream().filter(user -> !user.isEmpty()).toList();

  private static Instant now = NOW.plus(Duration.ofDays(1));

  private final ObjectNode usual =
      (ObjectNode) done(LEGACY.web.as("admin").get(Steps.policy("LEGACY"))).json();
  private ObjectNode advisory = SandboxFixture.advisory();

  @BeforeEach
  void later() {
    pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void asItWas() {
    done(LEGACY.steps.changePolicy("LEGACY", usual));
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r14_open_now_opens_the_issue_and_keeps_internal_comments_internal() {
    policy(0);
    String key = LEGACY.file();
    String part = LEGACY.subTask(key);
    comment(key, "Internal words", false);
    comment(key, "Shared words", true);
    ObjectNode forDevelopers = body("Words for developers");
    forDevelopers.putObject("visibility").put("type", "role").put("value", "Developers");
    done(LEGACY.web.as("security-member").post(jira(key) + "/comment", forDevelopers));
    publish(key, 0);
    pass(Duration.ofMinutes(1));

    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);
    assertThat(LEGACY.seers(part)).isEqualTo(EVERYBODY);
    assertThat(LEGACY.finders(key)).isEqualTo(EVERYBODY);
    assertThat(readers(key, "Internal words")).containsExactly("security-lead", "security-member");
    assertThat(readers(key, "Words for developers"))
        .containsExactly("security-lead", "security-member");
    assertThat(readers(key, "Shared words")).isEqualTo(EVERYBODY);
    assertThat(LEGACY.log(key)).contains("ISSUE_OPENED ");

    // What the team says in it stays the team's, and the keeper has nothing to seal.
    done(LEGACY.web.as("security-member").post(jira(key) + "/comment", body("A bypass")));
    done(LEGACY.web.as("security-member").post(jira(part) + "/comment", body("A backport")));
    pass(Duration.ofMinutes(2));
    assertThat(readers(key, "A bypass")).containsExactly("security-lead", "security-member");
    assertThat(readers(part, "A backport")).containsExactly("security-lead", "security-member");
    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);
    assertThat(LEGACY.log(key)).noneMatch(line -> line.startsWith("BREACH"));
    assertThat(state(key)).isEqualTo("DONE");
  }

  /** R7: in an open issue nothing is for the reporter alone. */
  @Test
  @Tag("R7")
  void r7_in_an_open_issue_the_team_says_so_when_it_speaks_to_everybody() {
    policy(0);
    String key = LEGACY.file();
    String id = comment(key, "The exploit", false);
    publish(key, 0);
    pass(Duration.ofMinutes(1));

    String comments = DISCLOSURE + key + "/comments";
    Reply shared = LEGACY.web.as("security-lead").post(comments + "/" + id + "/share", "");
    assertThat(shared.status()).isEqualTo(409);
    ObjectNode toReporter = body("For you").put("shared", true);
    assertThat(LEGACY.web.as("security-lead").post(comments, toReporter).status()).isEqualTo(409);
    assertThat(casePage(key)).contains("Publish to everybody").doesNotContain("Share with");
    assertThat(readers(key, "The exploit")).containsExactly("security-lead", "security-member");

    done(LEGACY.web.as("security-lead").post(comments, body("Fixed").put("everybody", true)));
    done(LEGACY.web.as("security-lead").post(comments + "/" + id + "/publish", ""));
    pass(Duration.ofMinutes(1));
    assertThat(readers(key, "Fixed")).isEqualTo(EVERYBODY);
    assertThat(readers(key, "The exploit")).isEqualTo(EVERYBODY);

    String sealed = LEGACY.file();
    Reply tooWide =
        LEGACY
            .web
            .as("security-lead")
            .post(DISCLOSURE + sealed + "/comments", body("No").put("everybody", true));
    assertThat(tooWide.status()).isEqualTo(409);
  }

  @Test
  void r14_what_is_disclosed_with_it_is_opened_too_and_the_approver_reads_so() {
    policy(0);
    String key = LEGACY.file();
    String other = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(LEGACY.web.as("security-lead").put(DISCLOSURE + key + "/covers/" + other, body("")));
    done(decide(key));
    done(decide(other));
    assertThat(LEGACY.web.as("reporter").get(draftPage(key)).status()).isEqualTo(404);
    assertThat(LEGACY.web.as("security-member").get(draftPage(key)).body())
        .contains(key + " and " + other + ": opened to everybody");
    done(approve("security-member", key, 0));
    pass(Duration.ofMinutes(1));

    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);
    assertThat(LEGACY.seers(other)).isEqualTo(EVERYBODY);
  }

  @Test
  void r14_a_part_that_is_a_case_of_its_own_keeps_the_whole_private() {
    policy(1);
    String key = LEGACY.file();
    String part = LEGACY.file();
    ObjectNode convert = Client.object().put("parent", key).put("issuetype", "Sub-task");
    done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + part + "/convert", convert));
    publish(key, 1);
    pass(Duration.ofDays(2));

    LEGACY.assertSealed(key);
    LEGACY.assertSealed(part);
    assertThat(obstacles(key)).containsExactly("CASE_WITHIN");
  }

  @Test
  void r14_a_move_stops_it() {
    policy(1);
    String key = LEGACY.file();
    publish(key, 1);
    ObjectNode target = Client.object().put("project", "WEBSITE").put("issuetype", "Bug");
    String moved =
        SealedProject.key(
            done(
                LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", target)));
    pass(Duration.ofDays(2));

    assertThat(LEGACY.seers(moved)).isEmpty();
  }

  @Test
  void r14_a_correction_that_is_approved_as_private_ends_what_was_planned() {
    policy(3);
    String key = LEGACY.file();
    publish(key, 3);
    done(LEGACY.steps.changePolicy("LEGACY", usual));
    ObjectNode correction = advisory.deepCopy().put("title", "Another title of the hole");
    done(LEGACY.steps.draft("security-lead", key, 1, correction));
    done(approve("security-member", key, -1));
    pass(Duration.ofDays(4));

    LEGACY.assertSealed(key);
    assertThat(state(key)).isEqualTo("PRIVATE");
    assertThat(change("resume", "security-lead", key, "After all").status()).isEqualTo(409);
  }

  @Test
  void r14_it_can_be_held_before_anything_is_public() {
    policy(0);
    String key = LEGACY.file();
    assertThat(casePage(key)).contains("opened at once after its publication", "Keep the issue");
    String page = "/plugins/servlet/embargo/issue/" + key;
    Map<String, String> hold =
        Map.of("action", "opening", "change", "hold", "opening-reason", "The exploit is attached");
    assertThat(form("security-member", page, hold).status()).isEqualTo(302);
    assertThat(state(key)).isEqualTo("KEPT");
    assertThat(form("security-member", page, hold).status()).isEqualTo(409);
    publish(key, 0);
    pass(Duration.ofDays(1));

    LEGACY.assertSealed(key);
    assertThat(state(key)).isEqualTo("HELD");
  }

  @Test
  void r13_the_page_sends_what_was_seen_of_the_policy() {
    policy(2);
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    String seen = LEGACY.web.as("security-member").get(draftPage(key)).body();
    assertThat(seen).contains("name=\"openIssueAfterDays\" value=\"2\"");
    JsonNode shown = LEGACY.steps.disclosure("security-member", key).json();
    assertThat(shown.path("openIssueAfterDays").asInt()).isEqualTo(2);
    Map<String, String> yes =
        Map.of(
            "action", "approval",
            "version", "1",
            "digest", shown.path("digest").asText(),
            "basis", shown.path("basis").asText(),
            "openIssueAfterDays", "2");

    policy(1);
    assertThat(form("security-member", draftPage(key), yes).status()).isEqualTo(409);
    policy(2);
    assertThat(form("security-member", draftPage(key), yes).status()).isEqualTo(302);
  }

  @Test
  void r14_open_after_days_opens_at_its_instant_whatever_the_policy_says_by_then() {
    policy(3);
    String key = LEGACY.file();
    publish(key, 3);
    Instant due = Instant.parse(opening(key).path("due").asText());
    assertThat(due).isEqualTo(now.plus(Duration.ofDays(3)));
    done(LEGACY.steps.changePolicy("LEGACY", usual));

    at(due.minusMillis(1));
    LEGACY.assertSealed(key);
    at(due.plusSeconds(60));

    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);
  }

  @Test
  void r14_what_was_published_under_a_private_policy_stays_private_under_another() {
    String key = LEGACY.file();
    publish(key, -1);
    policy(0);
    pass(Duration.ofDays(30));

    LEGACY.assertSealed(key);
    assertThat(state(key)).isEqualTo("PRIVATE");
  }

  @Test
  void r13_who_approves_has_seen_what_becomes_of_the_issue() {
    policy(7);
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));

    assertThat(approve("security-member", key, -1).json().path("errors").toString())
        .contains("openIssueAfterDays", "7");
    assertThat(approve("security-member", key, 0).status()).isEqualTo(409);
    String page = LEGACY.web.as("security-member").get(draftPage(key)).body();
    assertThat(page).contains(key + ": opened to everybody who sees the project, 7 days after");
    done(approve("security-member", key, 7));

    // Sooner than somebody has agreed to is not to be had; nor at all where that is over.
    policy(0);
    done(decide(key));
    done(approve("security-member", key, 0));
    assertThat(LEGACY.log(key)).anyMatch(line -> line.contains("the issue is opened 0 days after"));
  }

  @Test
  void r14_a_policy_that_has_become_private_since_the_approval_keeps_it_private() {
    policy(0);
    String key = LEGACY.file();
    done(LEGACY.steps.embargo("security-lead", key, now.plus(Duration.ofDays(1))));
    publish(key, 0);
    done(LEGACY.steps.changePolicy("LEGACY", usual));
    pass(Duration.ofDays(2));

    assertThat(LEGACY.web.get(page()).status()).isEqualTo(200);
    LEGACY.assertSealed(key);
    assertThat(state(key)).isEqualTo("PRIVATE");
  }

  @Test
  void r14_one_person_keeps_it_private_and_lets_it_go_on() {
    policy(1);
    String key = LEGACY.file();
    publish(key, 1);

    assertThat(change("hold", "reporter", key, "No").status()).isEqualTo(403);
    assertThat(change("hold", "outsider", key, "No").status()).isEqualTo(404);
    assertThat(change("hold", "security-member", key, " ").status()).isEqualTo(400);
    assertThat(change("resume", "security-member", key, "Why not").status()).isEqualTo(409);
    assertThat(casePage(key)).contains("The issue is opened at", "Keep the issue private");
    done(change("hold", "security-member", key, "The exploit is attached"));
    assertThat(casePage(key)).contains("stays private until", "Let it be opened");
    pass(Duration.ofDays(2));
    LEGACY.assertSealed(key);

    done(change("resume", "security-lead", key, "It is taken out"));
    pass(Duration.ofMinutes(1));
    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);
    assertThat(LEGACY.log(key))
        .contains("OPENING_HELD The exploit is attached", "OPENING_RESUMED It is taken out");
    assertThat(change("hold", "security-member", key, "Too late").status()).isEqualTo(409);
  }

  @Test
  void r14_it_waits_for_every_advisory_and_for_who_wants_to_stay_anonymous() {
    policy(1);
    String key = LEGACY.file();
    publish(key, 1);
    done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/advisory", Client.object()));
    pass(Duration.ofDays(2));
    LEGACY.assertSealed(key);
    assertThat(obstacles(key)).containsExactly("NOT_PUBLIC");

    advisory = SandboxFixture.advisory();
    advisory.putArray("credits").addObject().put("name", "").put("type", "finder");
    ((ObjectNode) advisory.path("credits").get(0)).put("consent", "ANONYMOUS");
    String other = LEGACY.file();
    publish(other, 1);
    pass(Duration.ofDays(2));
    LEGACY.assertSealed(other);
    assertThat(obstacles(other)).containsExactly("ANONYMOUS");

    advisory = SandboxFixture.advisory();
    ((ArrayNode) advisory.path("credits"))
        .addObject()
        .put("name", "Silent Bob")
        .put("type", "finder")
        .put("consent", "timed out");
    String silent = LEGACY.file();
    publish(silent, 1);
    pass(Duration.ofDays(2));
    LEGACY.assertSealed(silent);
    assertThat(obstacles(silent)).containsExactly("ANONYMOUS");

    advisory = SandboxFixture.advisory();
    advisory.remove("credits");
    String uncredited = LEGACY.file();
    publish(uncredited, 1);
    pass(Duration.ofDays(2));
    LEGACY.assertSealed(uncredited);
    assertThat(obstacles(uncredited)).containsExactly("ANONYMOUS");
  }

  @Test
  void r14_reopening_stops_it() {
    policy(1);
    String key = LEGACY.file();
    publish(key, 1);
    done(LEGACY.web.as("security-lead").delete(DISCLOSURE + key + "/without-fix"));
    pass(Duration.ofDays(2));

    LEGACY.assertSealed(key);
    assertThat(obstacles(key)).contains("UNSETTLED");
  }

  @Test
  void r14_what_is_open_can_be_sealed_again_by_hand() {
    policy(0);
    String key = LEGACY.file();
    publish(key, 0);
    pass(Duration.ofMinutes(1));
    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);

    assertThat(casePage(key)).contains("open to everybody", "Seal the issue again");
    done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/seal", reason("A bypass")));
    LEGACY.assertSealed(key);
    pass(Duration.ofDays(1));

    LEGACY.assertSealed(key);
    assertThat(state(key)).isEqualTo("PRIVATE");
    assertThat(change("resume", "security-lead", key, "After all").status()).isEqualTo(409);
    assertThat(LEGACY.web.get(page()).status()).isEqualTo(200);
  }

  @Test
  @Tag("R1")
  void r1_who_reads_an_open_issue_learns_nothing_of_its_disclosure() {
    policy(0);
    String key = LEGACY.file();
    publish(key, 0);
    pass(Duration.ofMinutes(1));

    String panel = "class=\"embargo-panel\"";

    for (String user : List.of("outsider", "developer", "admin")) {
      assertThat(LEGACY.steps.disclosure(user, key).status()).as(user).isEqualTo(404);
      assertThat(LEGACY.web.as(user).get(DISCLOSURE + key + "/opening").status()).isEqualTo(404);
      assertThat(LEGACY.web.as(user).get("/browse/" + key).body())
          .contains(key)
          .doesNotContain(panel);
    }
    assertThat(LEGACY.web.as("reporter").get("/browse/" + key).body()).contains(panel);
    assertThat(LEGACY.steps.disclosure("reporter", key).status()).isEqualTo(200);
    assertThat(LEGACY.web.as("reporter").get(DISCLOSURE + key + "/opening").status())
        .isEqualTo(404);
  }

  @Test
  void r14_an_open_issue_that_moves_stays_open_and_its_clone_is_born_sealed() {
    policy(0);
    String key = LEGACY.file();
    publish(key, 0);
    pass(Duration.ofMinutes(1));
    ObjectNode clone = Client.object();
    String copy =
        SealedProject.key(
            done(
                LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/clone", clone)));
    pass(Duration.ofMinutes(1));

    // A clone is the cloner's report (rule 1.41).
    assertThat(LEGACY.seers(copy)).doesNotContain("outsider", "developer", "admin", "");
    assertThat(LEGACY.seers(key)).isEqualTo(EVERYBODY);

    ObjectNode target = Client.object().put("project", "WEBSITE").put("issuetype", "Bug");
    String moved =
        SealedProject.key(
            done(
                LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", target)));
    pass(Duration.ofMinutes(2));
    assertThat(LEGACY.seers(moved)).containsAll(EVERYBODY);
  }

  @Test
  void r13_one_person_is_enough_where_an_administrator_of_jira_says_so() {
    ObjectNode one = usual.deepCopy().put("persons", 1);
    assertThat(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("persons", 3)).status())
        .isEqualTo(400);
    done(LEGACY.steps.changePolicy("LEGACY", one));
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(decide(key));
    assertThat(LEGACY.web.get(page()).status()).isEqualTo(404);
    done(approve("security-lead", key, -1));

    assertThat(LEGACY.web.get(page()).status()).isEqualTo(200);
    assertThat(LEGACY.log(key))
        .anyMatch(line -> line.startsWith("APPROVED") && line.contains("lets one person do"));
  }

  @Test
  @Tag("R27")
  void r27_the_strictest_policy_that_a_draft_has_been_under_applies() {
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("persons", 1)));
    done(decide(key));
    assertThat(approve("security-lead", key, -1).status()).isEqualTo(403);
    done(LEGACY.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Another")));

    assertThat(approve("security-lead", key, -1).status()).isEqualTo(403);
    done(approve("security-member", key, -1));
    assertThat(LEGACY.web.get(page()).status()).isEqualTo(200);
  }

  @Test
  void r13_an_approval_of_the_author_does_not_count_where_two_persons_are_needed_again() {
    String key = LEGACY.file();
    done(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("persons", 1)));
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(approve("security-lead", key, -1));
    done(LEGACY.steps.changePolicy("LEGACY", usual));
    done(decide(key));
    pass(Duration.ofMinutes(1));

    assertThat(LEGACY.web.get(page()).status()).isEqualTo(404);
    assertThat(LEGACY.steps.blockers(key)).contains("NOT_APPROVED");
  }

  /**
   * @param days -1 where the policy says nothing of it
   */
  private void publish(String key, int days) {
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(decide(key));
    done(approve("security-member", key, days));
  }

  private void policy(int days) {
    done(LEGACY.steps.changePolicy("LEGACY", usual.deepCopy().put("openIssueAfterDays", days)));
  }

  private static Reply decide(String key) {
    return LEGACY
        .web
        .as("security-lead")
        .post(DISCLOSURE + key + "/without-fix", reason("There will be no fix"));
  }

  private static Reply approve(String user, String key, int days) {
    ObjectNode yes = Steps.yesTo(LEGACY.steps.disclosure(user, key).json());
    if (days >= 0) {
      yes.put("openIssueAfterDays", days);
    }
    return LEGACY.web.as(user).post(DISCLOSURE + key + "/approval", yes);
  }

  private static Reply change(String what, String user, String key, String reason) {
    return LEGACY.web.as(user).post(DISCLOSURE + key + "/opening/" + what, reason(reason));
  }

  private static JsonNode opening(String key) {
    return done(LEGACY.web.as("security-member").get(DISCLOSURE + key + "/opening")).json();
  }

  private static String state(String key) {
    return opening(key).path("state").asText();
  }

  private static List<String> obstacles(String key) {
    List<String> codes = new ArrayList<>();
    opening(key).path("obstacles").forEach(one -> codes.add(one.asText()));
    return codes;
  }

  /** Gives its id. */
  private static String comment(String key, String words, boolean shared) {
    ObjectNode body = body(words).put("shared", shared);
    return done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/comments", body))
        .json()
        .path("id")
        .asText();
  }

  private static Reply form(String user, String page, Map<String, String> fields) {
    return SandboxFixture.form(LEGACY.web, user, page, fields, "text/html");
  }

  private static List<String> readers(String key, String words) {
    return EVERYBODY.stream()
        .filter(user -> LEGACY.web.as(user).get(jira(key) + "/comment").body().contains(words))
        .toList();
  }

  private static ObjectNode body(String words) {
    return Client.object().put("body", words);
  }

  private static ObjectNode reason(String words) {
    return Client.object().put("reason", words);
  }

  private static String jira(String key) {
    return "/rest/api/2/issue/" + key;
  }

  private static String casePage(String key) {
    return LEGACY.web.as("security-member").get("/plugins/servlet/embargo/issue/" + key).body();
  }

  private static String draftPage(String key) {
    return "/plugins/servlet/embargo/draft/" + key;
  }

  private String page() {
    return SandboxFixture.ADVISORIES + advisory.path("cveId").asText();
  }

  private static void pass(Duration time) {
    at(now.plus(time));
  }

  private static void at(Instant instant) {
    now = instant;
    done(LEGACY.steps.clock(now));
  }
}
