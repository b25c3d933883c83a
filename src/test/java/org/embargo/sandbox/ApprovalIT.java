package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R13: two persons, exact bytes, and a look for what should not be among them. */
@Tag("P5")
@Tag("R13")
class ApprovalIT {
  private static final String PAGE = "/plugins/servlet/embargo/draft/";

  private final SandboxFixture jira = new SandboxFixture();
  private final ObjectNode advisory = SandboxFixture.advisory();
  private final String version = jira.version();

  @Test
  void who_saved_the_draft_cannot_approve_it() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(403);
    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
  }

  /** Who has written it does not publish it after somebody else has corrected a word. */
  @Test
  void r13_where_both_have_written_it_both_have_to_approve_it() {
    String key = jira.file();
    done(jira.steps.embargo("security-lead", key, SandboxFixture.EMBARGO_END));
    done(jira.steps.draft("security-lead", key, 0, advisory));
    done(jira.steps.draft("security-member", key, 1, advisory.put("title", "A hole")));
    done(jira.steps.resolve("security-member", key, List.of(version)));
    done(jira.steps.release(version, true));
    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(200);
    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("SECOND_APPROVAL_MISSING");
    assertThat(jira.steps.disclosure("security-lead", key).body())
        .contains("by a contributor to the draft: another member has to approve it as well");
    assertThat(jira.web.as("security-lead").get(PAGE + key).body())
        .contains("; another member has to approve it too")
        .doesNotContain("value=\"approval\"");
    assertThat(jira.web.as("security-member").get(PAGE + key).body())
        .contains("value=\"approval\"");
    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(200);
    assertThat(jira.page(advisory).status()).isEqualTo(404);

    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(200);

    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void r13_who_has_written_what_is_public_approves_what_another_makes_of_it() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    jira.steps.draft("security-member", key, 1, advisory.put("title", "Put right"));
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(403);

    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(200);

    assertThat(jira.page(advisory).body()).contains("Put right", "Revision 2");
  }

  /** An approval of the public text, given after the publication, is no publication. */
  @Test
  @Tag("R27")
  void r27_who_puts_the_public_text_back_and_approves_it_has_contributed_to_what_follows() {
    ObjectNode published = advisory.deepCopy();
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(200);
    done(jira.steps.draft("security-member", key, 1, advisory.put("title", "With a comma,")));
    done(jira.steps.draft("security-lead", key, 2, advisory.put("title", "Text of one person")));
    done(jira.steps.draft("security-lead", key, 3, published));
    done(jira.steps.approve("security-lead", key));
    done(jira.steps.draft("security-member", key, 4, advisory.put("title", "Text of one person,")));

    done(jira.steps.approve("security-lead", key));

    assertThat(jira.page(advisory).body()).doesNotContain("Text of one person");
    assertThat(jira.steps.blockers(key)).containsExactly("SECOND_APPROVAL_MISSING");
  }

  /** Before there is a draft, the list of issues has no version. */
  @Test
  @Tag("R27")
  void r27_who_has_chosen_the_issues_does_not_approve_them_alone() {
    String other = jira.file();
    String key = jira.file();
    done(jira.web.as("security-lead").put(DISCLOSURE + key + "/covers/" + other, Client.object()));
    done(jira.steps.draft("security-member", key, 0, advisory));
    withoutFix(key, "Nobody can fix it");
    withoutFix(other, "Nobody can fix it");

    done(jira.steps.approve("security-lead", key));

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("SECOND_APPROVAL_MISSING");
    done(jira.steps.approve("security-member", key));
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  @Tag("R27")
  void r27_nor_does_who_has_taken_one_off_again() {
    String other = jira.file();
    String key = jira.file();
    String covers = DISCLOSURE + key + "/covers/" + other;
    done(jira.web.as("security-lead").put(covers, Client.object()));
    done(jira.web.as("security-member").delete(covers));
    done(jira.steps.draft("security-lead", key, 0, advisory));
    withoutFix(key, "Nobody can fix it");

    done(jira.steps.approve("security-member", key));

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("SECOND_APPROVAL_MISSING");
  }

  @Test
  void a_changed_draft_needs_a_new_approval() {
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Another title"));

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");
  }

  @Test
  void an_approval_of_bytes_that_are_not_the_present_ones_is_refused() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    ObjectNode seen = Steps.yesTo(jira.steps.disclosure("security-member", key).json());
    jira.steps.draft("security-lead", key, 1, advisory.deepCopy().put("title", "Another title"));
    String path = DISCLOSURE + key + "/approval";

    assertThat(jira.web.as("security-member").post(path, seen).status()).isEqualTo(409);
    seen.put("version", 2);
    assertThat(jira.web.as("security-member").post(path, seen).status()).isEqualTo(409);
    seen.remove("version");
    assertThat(jira.web.as("security-member").post(path, seen).status()).isEqualTo(400);
  }

  @Test
  void r13_what_the_public_should_not_read_is_shown_and_takes_a_reason() {
    String other = jira.file();
    String key = jira.file();
    jira.steps.draft(
        "security-lead",
        key,
        0,
        advisory.put("description", "As in " + other + " and CLOUDSTACK-99999, by jane@x.org"));
    JsonNode shown = jira.steps.disclosure("security-member", key).json();
    ObjectNode approval = Steps.yesTo(shown);
    String path = DISCLOSURE + key + "/approval";

    assertThat(shown.path("leaks").findValuesAsText("reason"))
        .containsExactly(
            "names " + other + ", an issue that not everybody sees",
            "names CLOUDSTACK-99999, an issue that not everybody sees",
            "holds the mail address jane@x.org");
    assertThat(jira.steps.disclosure("reporter", key).json().has("leaks")).isFalse();
    assertThat(jira.web.as("security-member").get(PAGE + key).body())
        .contains("names " + other, "name=\"despite\"");
    Reply hasty = jira.web.as("security-member").post(path, approval);
    assertThat(hasty.status()).isEqualTo(400);
    assertThat(hasty.body()).contains("despite", other);

    Reply meant = jira.web.as("security-member").post(path, approval.put("despite", "Both known"));

    assertThat(meant.status()).isEqualTo(200);
    assertThat(jira.steps.disclosure("security-lead", key).body())
        .contains("despite what was found: Both known");
  }

  @Test
  @Tag("R15")
  void r15_a_private_list_is_refused() {
    String key = jira.file();
    jira.steps.draft(
        "security-lead", key, 0, advisory.put("workaround", "Ask private@cloudstack.apache.org"));

    assertThat(
            jira.steps
                .disclosure("security-lead", key)
                .json()
                .path("problems")
                .path("workaround")
                .asText())
        .isEqualTo("names the private list private@cloudstack.apache.org");
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
  }

  /** A scale of one's own takes any line, and so does the way in which versions are compared. */
  @Test
  @Tag("R15")
  void r13_r15_the_word_for_the_severity_and_the_numbering_are_looked_at_too() {
    String other = jira.file();
    String key = jira.file();
    advisory.put("severityScale", "other").put("severity", "high, see private@x.apache.org");
    ((ObjectNode) advisory.at("/affected/0/versions/0")).put("numbering", "as in " + other);
    jira.steps.draft("security-lead", key, 0, advisory);

    JsonNode shown = jira.steps.disclosure("security-member", key).json();

    assertThat(shown.path("problems").path("severity").asText())
        .isEqualTo("names the private list private@x.apache.org");
    assertThat(shown.path("leaks").findValuesAsText("field"))
        .containsExactly("affected[0].numbering", "severity");
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
  }

  @Test
  void two_who_edit_the_same_version_do_not_lose_each_others_work() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    Reply late = jira.steps.draft("security-member", key, 0, SandboxFixture.advisory());

    assertThat(late.status()).isEqualTo(409);
    assertThat(draft(key).path("cveId").asText()).isEqualTo(id());
  }

  @Test
  @Tag("R20")
  void somebody_who_has_not_agreed_to_be_credited_holds_it_back() {
    advisory.withArray("credits").addObject().put("name", "Joe").put("consent", "asked");
    String key = jira.approved(advisory, version);
    jira.steps.release(version, true);

    jira.afterTheEmbargo();

    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("CREDIT_NOT_SETTLED");
  }

  @Test
  void an_incomplete_draft_is_kept_and_not_published() {
    String key = jira.file();
    ObjectNode begun = Client.object().put("title", "Only a title");

    assertThat(jira.steps.draft("security-lead", key, 0, begun).status()).isEqualTo(200);

    assertThat(jira.steps.blockers(key)).contains("DRAFT_INVALID", "NOT_APPROVED");
    assertThat(jira.steps.disclosure("security-lead", key).json().path("problems").has("cveId"))
        .isTrue();
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(400);
  }

  @Test
  void it_may_go_public_without_a_fix_by_a_decision_that_a_second_person_knows_of() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);
    jira.steps.approve("security-member", key);
    assertThat(withoutFix(key, " ").status()).isEqualTo(400);

    jira.steps.clock(SandboxFixture.NOW.plusSeconds(60));
    assertThat(withoutFix(key, "The component is at its end of life").status()).isEqualTo(200);
    jira.afterTheEmbargo();
    assertThat(jira.page(advisory).status()).isEqualTo(404);
    assertThat(jira.steps.blockers(key)).containsExactly("NOT_APPROVED");

    jira.steps.approve("security-member", key);
    assertThat(jira.page(advisory).status()).isEqualTo(200);
  }

  @Test
  void the_decision_to_go_without_a_fix_can_be_taken_back() {
    String key = jira.file();
    withoutFix(key, "Nobody can fix it");
    assertThat(jira.steps.blockers(key)).doesNotContain("ISSUE_NOT_RESOLVED");

    Reply back = jira.web.as("security-lead").delete(DISCLOSURE + key + "/without-fix");

    assertThat(back.status()).isEqualTo(200);
    assertThat(jira.steps.blockers(key)).contains("ISSUE_NOT_RESOLVED");
  }

  @Test
  void saving_what_another_wrote_without_a_change_makes_nobody_its_author() {
    String key = jira.file();
    jira.steps.draft("security-lead", key, 0, advisory);

    jira.steps.draft("security-member", key, 1, advisory);

    assertThat(jira.steps.approve("security-lead", key).status()).isEqualTo(403);
    assertThat(jira.steps.approve("security-member", key).status()).isEqualTo(200);
  }

  @Test
  void an_approval_does_not_come_back_when_the_text_does() {
    String key = jira.approved(advisory, version);
    ObjectNode corrected = advisory.deepCopy().put("title", "Put right");
    jira.steps.draft("security-lead", key, 1, corrected);
    jira.steps.draft("security-lead", key, 2, advisory);

    assertThat(jira.steps.blockers(key)).contains("NOT_APPROVED");
  }

  private Reply withoutFix(String key, String reason) {
    return jira.web
        .as("security-lead")
        .post(DISCLOSURE + key + "/without-fix", Client.object().put("reason", reason));
  }

  @Test
  @Tag("R17")
  void r17_the_two_mails_stay_separate_and_r15_private_lists_are_refused() {
    ObjectNode policy = (ObjectNode) jira.web.as("admin").get(Steps.policy("CLOUDSTACK")).json();
    String key = jira.file();
    done(jira.steps.draft("security-lead", key, 0, advisory));
    ObjectNode bad = policy.deepCopy();
    bad.putArray("announceLists").add("private@cloudstack.example.org").add("nobody");
    assertThat(jira.steps.changePolicy("CLOUDSTACK", bad).json().path("errors").toString())
        .contains("announceLists[0]", "is a private list", "announceLists[1]");

    ObjectNode lists = policy.deepCopy();
    lists.putArray("announceLists").add("dev@example.org").add("users@example.org");
    done(jira.steps.changePolicy("CLOUDSTACK", lists));
    try {
      JsonNode mails =
          done(jira.web.as("security-lead").get(DISCLOSURE + key + "/mails")).json().path("mails");
      assertThat(mails).hasSize(2);
      assertThat(mails.at("/0/to").toString()).isEqualTo("[\"oss-security@lists.openwall.com\"]");
      assertThat(mails.at("/1/to").toString())
          .isEqualTo("[\"dev@example.org\",\"users@example.org\"]");
      assertThat(mails.at("/1/replyTo").asText()).isEqualTo("dev@example.org");
      for (JsonNode mail : mails) {
        assertThat(mail.path("subject").asText()).startsWith(id() + ": Apache CloudStack");
        assertThat(mail.path("text").asText())
            .isEqualTo(
                jira.web
                    .as("security-lead")
                    .get(DISCLOSURE + key + "/preview/announcement")
                    .body());
      }
      assertThat(jira.web.as("reporter").get(DISCLOSURE + key + "/mails").status()).isEqualTo(404);
    } finally {
      done(jira.steps.changePolicy("CLOUDSTACK", policy));
    }
  }

  private JsonNode draft(String key) {
    return jira.steps.disclosure("security-lead", key).json().path("draft").path("advisory");
  }

  private String id() {
    return advisory.path("cveId").asText();
  }
}
