package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a setup, as a person uses it. */
class SetupPageIT {
  private static final Sandbox SANDBOX = SandboxFixture.start(SandboxFixture.temporaryDirectory());
  private static final String PAGE = "/plugins/servlet/embargo/project/WEBSITE/setup";
  private static final String PLAN =
      PAGE
          + "?show=plan&issueType=Security+Vulnerability&role=Security+Team"
          + "&users=security-lead%0Asecurity-member&groups=&level=make&workflow="
          + "&fixedResolution=Fixed&cnaOrgId=f0158376-9dc2-43b6-827c-5f631a4d8d09"
          + "&cnaShortName=apache";
  private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
  private static final Pattern APPLY =
      Pattern.compile("apply\" method=\"post\" action=\"/jira([^\"]+)\"");

  @AfterAll
  static void close() {
    SANDBOX.close();
  }

  @Test
  void an_admin_reads_the_plan_confirms_applies_and_undoes_it() {
    Browser admin = Browser.loggedIn(SANDBOX.baseUrl(), "admin");
    assertThat(admin.get(PAGE).body()).contains("The project is not set up");
    String plan = admin.get(PLAN).body();
    assertThat(plan).contains("Copy the workflow scheme", "Before and after", "Issues of type Bug");
    String apply = Browser.find(APPLY, plan).replace("&amp;", "&");
    Map<String, String> form = Map.of("action", "apply", "digest", Browser.find(DIGEST, plan));

    Reply unconfirmed = admin.post(apply, PLAN, form);
    assertThat(unconfirmed.status()).isEqualTo(302);
    assertThat(unconfirmed.header("Location"))
        .contains("WebSudoAuthenticate")
        .contains("security-lead");
    assertThat(admin.get(PAGE).body()).contains("The project is not set up");

    admin.confirm("admin");
    Reply applied = admin.post(apply, PLAN, form);
    assertThat(applied.status()).as(applied.body()).isEqualTo(302);
    assertThat(admin.get(PAGE).body())
        .contains("a new security issue would be sealed")
        .contains("There is nothing to do");

    Reply again = admin.post(apply, PAGE, form);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("read the plan again");

    assertThat(admin.post(PAGE, PAGE, Map.of("action", "undo")).status()).isEqualTo(302);
    assertThat(admin.get(PAGE).body()).contains("The project is not set up");
  }

  @Test
  void the_level_is_chosen_by_its_name_and_what_was_chosen_stays() {
    Browser admin = Browser.loggedIn(SANDBOX.baseUrl(), "admin");
    String legacy = PAGE.replace("WEBSITE", "LEGACY");

    assertThat(admin.get(legacy).body())
        .contains("value=\"make\" selected", "<option value=\"10020\">Staff only</option>");
    assertThat(admin.get(PLAN.replace("WEBSITE", "LEGACY").replace("make", "10020")).body())
        .contains("<option value=\"10020\" selected>Staff only</option>")
        .contains("would lock the reporter out");
    assertThat(admin.get(PLAN.replace("level=make", "level=424242")).body())
        .contains("<option value=\"424242\" selected>424242</option>");
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    Browser admin = Browser.loggedIn(SANDBOX.baseUrl(), "admin");
    admin.confirm("admin");
    String digest = Browser.find(DIGEST, admin.get(PLAN).body());

    Reply forged = admin.post(PLAN, "", Map.of("action", "apply", "digest", digest));

    assertThat(forged.status()).isEqualTo(403);
    assertThat(admin.get(PAGE).body()).contains("The project is not set up");
  }

  @Test
  void what_is_wrong_is_said_and_what_was_entered_is_kept() {
    Browser admin = Browser.loggedIn(SANDBOX.baseUrl(), "admin");

    String page = admin.get(PLAN.replace("security-member", "nobody%3Cscript%3E")).body();

    assertThat(page)
        .contains("team.users is no active user: nobody&lt;script&gt;")
        .contains("security-lead\nnobody&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"security-lead", "developer", "reporter", "outsider"})
  void to_everybody_else_the_page_of_a_project_is_that_of_none(String user) {
    Browser somebody = Browser.loggedIn(SANDBOX.baseUrl(), user);

    somebody.confirm(user);
    Reply there = somebody.get(PAGE);
    Reply nowhere = somebody.get(PAGE.replace("WEBSITE", "NOWHERE"));

    assertThat(there.status()).isEqualTo(404);
    assertThat(there.body()).isEqualTo(nowhere.body());
    assertThat(somebody.post(PAGE, "/secure/CreateIssue.jspa", Map.of("action", "undo")).status())
        .isEqualTo(404);
  }

  @Test
  void changes_by_rest_ask_for_the_password_too_within_a_session() {
    Browser admin = Browser.loggedIn(SANDBOX.baseUrl(), "admin");

    Reply reply = admin.delete(Steps.setup("WEBSITE") + "/steps");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).contains("Confirm your password");
  }
}
