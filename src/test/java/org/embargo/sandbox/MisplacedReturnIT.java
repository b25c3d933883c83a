package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.MisplacedIssue.OTHERS;
import static org.embargo.sandbox.MisplacedIssue.OWN;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.List;
import java.util.Map;
import org.embargo.sandbox.story.Client.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A misplaced issue is shown in Jira to its own people, who move it back there. */
@Tag("P2")
@Tag("R31")
class MisplacedReturnIT {
  private final MisplacedIssue issue = new MisplacedIssue();
  private final SealedProject legacy = issue.legacy;

  @AfterEach
  void close() {
    issue.close();
  }

  @Test
  @Tag("R3")
  void r3_without_a_level_for_its_own_people_it_cannot_be_shown_for_the_way_back() {
    String key = issue.moveAway();

    Reply refused = issue.back("security-lead", key, "Wrong project");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("A Jira administrator can add one");
    for (Map<String, String> open :
        List.of(
            Map.of("projectrole", "10003"),
            Map.of("group", "security-group"),
            Map.of("user", "JIRAUSER10003"),
            Map.of("reporter", ""))) {
      issue.levelInWebsite(open);
      assertThat(issue.back("security-lead", key, "Wrong project").status()).isEqualTo(409);
    }
    assertThat(issue.page("security-lead", key).body()).contains("issue security scheme");
    assertThat(issue.back("security-lead", key, " ").status()).isEqualTo(400);
    assertThat(issue.back("reporter", key, "Wrong project").status()).isEqualTo(403);
    for (String user : OTHERS) {
      assertThat(issue.back(user, key, "Wrong project").status()).as(user).isEqualTo(404);
    }
    assertThat(legacy.seers(key)).isEmpty();
  }

  @Test
  @Tag("R3")
  void r3_with_such_a_level_its_team_sees_it_in_jira_and_moves_it_back() {
    String part = legacy.subTask(issue.old);
    String key = issue.moveAway();
    issue.levelInWebsite(Map.of("reporter", "", "user", "JIRAUSER10001", "user ", "JIRAUSER10002"));

    done(issue.back("security-lead", key, "Wrong project"));
    done(issue.back("security-lead", key, "Wrong project"));

    assertThat(legacy.seers(key)).containsExactlyInAnyOrderElementsOf(OWN);
    assertThat(legacy.seers(part)).contains("security-lead").doesNotContain("developer", "admin");
    issue.assertUnknownToOthers(key);
    assertThat(issue.show("reporter", key).at("/misplaced/visibleInJira").asBoolean()).isTrue();
    legacy.minuteLater();
    legacy.minuteLater();
    assertThat(legacy.seers(key)).containsExactlyInAnyOrderElementsOf(OWN);
    done(issue.restComment("security-lead", key, "Open by mistake"));
    assertThat(issue.comments("reporter", key)).doesNotContain("Open by mistake");

    String home = issue.move(key, "LEGACY", SealedProject.TYPE);
    for (String each : List.of(home, key, issue.old)) {
      issue.assertReachedNormally(each);
    }
    assertThat(legacy.log(home)).anyMatch(line -> line.equals("RETURN_BEGUN Wrong project"));
    // The lead is the reporter of the sub-task.
    assertThat(legacy.seers(part)).containsExactly("security-lead", "security-member");
    issue.assertUnknownToOthers(home);
  }

  @Test
  @Tag("R3")
  void r3_it_is_hidden_again_when_somebody_in_that_level_leaves_the_team() {
    String key = issue.moveAway();
    issue.levelInWebsite(Map.of("user", "JIRAUSER10001", "user ", "JIRAUSER10002"));
    done(issue.back("security-lead", key, "Wrong project"));
    assertThat(legacy.seers(key)).containsExactly("security-lead", "security-member");

    legacy.leaveRole("security-member", legacy.teamRole());
    legacy.minuteLater();

    assertThat(legacy.seers(key)).isEmpty();
    assertThat(issue.page("security-lead", key).status()).isEqualTo(200);
    assertThat(issue.page("security-member", key).status()).isEqualTo(404);
  }
}
