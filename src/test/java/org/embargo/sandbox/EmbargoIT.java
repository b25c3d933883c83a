package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R9, R11 and R12: who moves the end of an embargo, and who is told before it. */
@Tag("R9")
@Tag("R11")
@Tag("R12")
class EmbargoIT {
  private final SandboxFixture jira = new SandboxFixture();

  @Test
  void r11_extending_needs_a_reason_and_is_recorded() {
    String key = embargoed();
    Instant later = EMBARGO_END.plus(Duration.ofDays(7));

    assertThat(put(key, later, "").json().path("errors").path("reason").asText()).isNotEmpty();
    assertThat(embargo(key).path("until").asText()).isEqualTo(EMBARGO_END.toString());

    done(put(key, later, "The fix is late"));

    assertThat(embargo(key).path("until").asText()).isEqualTo(later.toString());
    assertThat(history(key)).contains("EMBARGO_EXTENDED until " + later);
  }

  @Test
  void r11_an_early_end_takes_a_second_person_who_has_seen_what_was_asked() {
    String key = embargoed();
    Instant earlier = EMBARGO_END.minus(Duration.ofDays(2));

    Reply put = put(key, earlier, "A leak");
    assertThat(put.status()).isEqualTo(400);
    assertThat(put.json().path("errors").path("until").asText()).contains("two persons");

    String first = askedAt(ask(key, earlier, "A leak"));
    done(jira.steps.clock(NOW.plusSeconds(60)));
    String seen = askedAt(ask(key, earlier, "Posted on a forum"));
    assertThat(embargo(key).path("until").asText()).isEqualTo(EMBARGO_END.toString());

    assertThat(agree("security-lead", key, seen).status()).isEqualTo(403);
    assertThat(agree("security-member", key, first).status()).isEqualTo(409);
    assertThat(agree("reporter", key, seen).status()).isEqualTo(403);
    assertThat(agree("outsider", key, seen).status()).isEqualTo(404);
    assertThat(embargo(key).path("until").asText()).isEqualTo(EMBARGO_END.toString());

    done(agree("security-member", key, seen));

    assertThat(embargo(key).path("until").asText()).isEqualTo(earlier.toString());
    assertThat(embargo(key).has("earlyEnd")).isFalse();
    assertThat(history(key)).contains("EMBARGO_SHORTENED until " + earlier + " Posted on a forum");
    assertThat(agree("security-member", key, seen).status()).isEqualTo(409);
  }

  @Test
  void r11_after_a_leak_two_persons_disclose_at_once() {
    ObjectNode advisory = SandboxFixture.advisory();
    String version = jira.version();
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    assertThat(jira.steps.blockers(key)).containsExactly("EMBARGO_HOLDS");

    String seen = askedAt(ask(key, null, "It is on the front page"));
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    done(agree("security-member", key, seen));

    assertThat(jira.page(advisory).status()).isEqualTo(200);
    assertThat(history(key)).contains("EMBARGO_LIFTED until " + NOW);
    assertThat(put(key, EMBARGO_END, "Too late").status()).isEqualTo(409);
  }

  @Test
  void r11_an_early_end_without_a_fix_takes_an_approval_that_knows_of_it() {
    ObjectNode advisory = SandboxFixture.advisory();
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.steps.approve("security-member", key));
    done(jira.steps.clock(NOW.plusSeconds(60)));
    ObjectNode wish = Client.object().put("reason", "A leak").put("withoutFix", true);

    String seen =
        askedAt(done(jira.web.as("security-lead").post(path(key) + "/embargo/early-end", wish)));
    done(agree("security-member", key, seen));

    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void a_wish_is_gone_when_it_is_taken_back_or_the_embargo_is_another() {
    String key = embargoed();
    String taken = askedAt(ask(key, null, "A leak"));
    done(jira.web.as("security-member").delete(path(key) + "/embargo/early-end"));
    assertThat(agree("security-member", key, taken).status()).isEqualTo(409);

    String before = askedAt(ask(key, null, "A leak"));
    done(put(key, EMBARGO_END.plusSeconds(60), "It was none"));
    assertThat(embargo(key).has("earlyEnd")).isFalse();
    assertThat(agree("security-member", key, before).status()).isEqualTo(409);
  }

  @Test
  void a_wish_that_the_embargo_has_outlived_is_refused() {
    String key = embargoed();
    String seen = askedAt(ask(key, EMBARGO_END.minusSeconds(3600), "A leak"));

    done(jira.steps.clock(EMBARGO_END.minusSeconds(60)));
    assertThat(agree("security-member", key, seen).status()).isEqualTo(409);
    done(jira.steps.clock(EMBARGO_END));
    assertThat(agree("security-member", key, seen).status()).isEqualTo(409);
    assertThat(
            jira.web
                .as("security-lead")
                .post(path(key) + "/embargo/early-end", Client.object().put("reason", "Late"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void r11_long_embargoes_and_bad_days_warn() {
    String key = jira.file();
    Instant far = Instant.parse("2027-03-05T12:00:00Z");
    done(put(key, far, ""));

    assertThat(texts(embargo(key).path("warnings")))
        .contains("90 days after the report")
        .contains("on a Friday");

    tell(key, "linux-distros", "The patch");
    assertThat(texts(embargo(key).path("warnings"))).contains("14 days after others were told");
  }

  @Test
  void the_proposal_keeps_the_projects_habits() {
    ObjectNode policy = Client.object();
    policy.put("defaultDays", 7).put("longestDays", 60).put("warningDays", 5).put("time", "09:30");
    policy.put("remindDays", 4).put("answerDays", 1).putArray("announceLists");
    policy.putArray("quietDays").add("WEDNESDAY");
    policy.putArray("holidays").add("2026-12-08");
    policy.put("persons", 2);
    String path = Steps.policy("CLOUDSTACK");
    ObjectNode before = (ObjectNode) jira.web.as("admin").get(path).json();
    String key = jira.file();

    assertThat(jira.web.as("security-lead").put(path, policy).status()).isEqualTo(404);
    ObjectNode wrong = policy.deepCopy().put("time", "noon");
    JsonNode refused = jira.steps.changePolicy("CLOUDSTACK", wrong).json();
    assertThat(refused.path("errors").has("time")).isTrue();
    done(jira.steps.changePolicy("CLOUDSTACK", policy));
    try {
      ObjectNode after = (ObjectNode) jira.web.as("admin").get(path).json();
      assertThat(after.remove("version").asInt()).isEqualTo(before.path("version").asInt() + 1);
      assertThat(after).isEqualTo(policy);
      // 8 December is a holiday and the 9th a Wednesday.
      assertThat(embargo(key).path("proposal").asText()).isEqualTo("2026-12-10T09:30:00Z");
    } finally {
      done(jira.steps.changePolicy("CLOUDSTACK", before));
    }
  }

  @Test
  void the_record_shows_who_knew_when() {
    String key = embargoed();
    int id = done(tell(key, "linux-distros", "The patch")).json().path("id").asInt();
    done(jira.steps.clock(NOW.plusSeconds(3600)));
    String acknowledgement = path(key) + "/told/" + id + "/acknowledgement";

    assertThat(jira.web.as("reporter").post(acknowledgement, Client.object()).status())
        .isEqualTo(403);
    String other = embargoed();
    assertThat(
            jira.web
                .as("security-lead")
                .post(path(other) + "/told/" + id + "/acknowledgement", Client.object())
                .status())
        .isEqualTo(404);
    done(jira.web.as("security-lead").post(acknowledgement, Client.object()));

    JsonNode told = embargo(key).path("told").path(0);
    assertThat(told.path("who").asText()).isEqualTo("linux-distros");
    assertThat(told.path("at").asText()).isEqualTo(NOW.toString());
    assertThat(told.path("acknowledgedAt").asText()).isEqualTo(NOW.plusSeconds(3600).toString());
    assertThat(history(key)).contains("PARTY_TOLD linux-distros at " + NOW);
    ObjectNode bad = Client.object().put("who", "x\ny").put("what", "y").put("at", "2027-01-01");
    JsonNode errors =
        jira.web.as("security-lead").post(path(key) + "/told", bad).json().path("errors");
    assertThat(errors.has("who")).isTrue();
    assertThat(errors.has("at")).isTrue();
  }

  @Test
  void all_of_it_can_be_done_on_the_page() {
    String key = embargoed();
    String page = "/plugins/servlet/embargo/issue/" + key;
    form("security-lead", page, Map.of("action", "told", "told-who", "Debian", "told-what", "All"));
    form(
        "security-lead",
        page,
        Map.of("action", "early-end", "change", "ask", "early-reason", "A leak <b>"));

    String shown = jira.web.as("security-member").get(page).body();
    assertThat(shown).contains("A leak &lt;b&gt;", "Debian", "at once");
    String seen = shown.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    String id = shown.replaceAll("(?s).*name=\"acknowledged\" value=\"([^\"]+)\".*", "$1");
    form("security-member", page, Map.of("action", "told", "acknowledged", id));
    form("security-member", page, Map.of("action", "early-end", "change", "agree", "seen", seen));

    assertThat(embargo(key).path("until").asText()).isEqualTo(NOW.toString());
    assertThat(embargo(key).path("told").path(0).has("acknowledgedAt")).isTrue();
    assertThat(
            jira.form("security-lead", page, Map.of("action", "early-end", "change", "ask"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void nobody_but_the_team_reads_it() {
    String key = embargoed();

    assertThat(jira.web.as("reporter").get(path(key) + "/embargo").status()).isEqualTo(404);
    assertThat(jira.web.as("outsider").get(path(key) + "/embargo").status()).isEqualTo(404);
    assertThat(jira.web.get(path(key) + "/embargo").status()).isEqualTo(404);
  }

  private void form(String user, String page, Map<String, String> fields) {
    assertThat(jira.form(user, page, fields).status()).isEqualTo(302);
  }

  private String embargoed() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, EMBARGO_END));
    return key;
  }

  private Reply put(String key, Instant until, String reason) {
    return jira.web
        .as("security-lead")
        .put(
            path(key) + "/embargo",
            Client.object().put("until", until.toString()).put("reason", reason));
  }

  private Reply ask(String key, Instant until, String reason) {
    ObjectNode wish = Client.object().put("reason", reason);
    if (until != null) {
      wish.put("until", until.toString());
    }
    return done(jira.web.as("security-lead").post(path(key) + "/embargo/early-end", wish));
  }

  private static String askedAt(Reply asked) {
    return asked.json().path("askedAt").asText();
  }

  private Reply agree(String user, String key, String askedAt) {
    return jira.web
        .as(user)
        .post(path(key) + "/embargo/early-end/agreement", Client.object().put("askedAt", askedAt));
  }

  private Reply tell(String key, String who, String what) {
    return jira.web
        .as("security-lead")
        .post(path(key) + "/told", Client.object().put("who", who).put("what", what));
  }

  private JsonNode embargo(String key) {
    return done(jira.web.as("security-lead").get(path(key) + "/embargo")).json();
  }

  private String history(String key) {
    StringBuilder lines = new StringBuilder();
    jira.steps
        .disclosure("security-lead", key)
        .json()
        .path("log")
        .forEach(
            line ->
                lines
                    .append(line.path("what").asText())
                    .append(' ')
                    .append(line.path("why").asText())
                    .append('\n'));
    return lines.toString();
  }

  private static String texts(JsonNode list) {
    StringBuilder texts = new StringBuilder();
    list.forEach(text -> texts.append(text.asText()).append('\n'));
    return texts.toString();
  }

  private static String path(String key) {
    return SandboxFixture.DISCLOSURE + key;
  }
}
