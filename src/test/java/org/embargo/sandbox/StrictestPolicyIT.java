package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.ADVISORIES;
import static org.embargo.sandbox.SandboxFixture.DISCLOSURE;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R27: nobody gets past the second person by moving an issue from LEGACY, where it takes two, to
 * CLOUDSTACK, where it takes one.
 */
@Tag("P5")
@Tag("R27")
class StrictestPolicyIT {
  private static final SealedProject LEGACY = new SealedProject();

  private final ObjectNode advisory = SandboxFixture.advisory();

  @BeforeAll
  static void one_person_is_enough_in_the_other_project() {
    done(LEGACY.steps.setUp("CLOUDSTACK"));
    persons("CLOUDSTACK", 1);
    LEGACY.minuteLater();
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r27_an_issue_whose_first_draft_is_saved_after_the_move_takes_two_persons() {
    String key = moved(LEGACY.file());
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    withoutFix(key);

    assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
    LEGACY.minuteLater();
    assertThat(page().status()).isEqualTo(404);

    done(LEGACY.steps.approve("security-member", key));
    assertThat(page().status()).isEqualTo(200);
  }

  @Test
  void r27_a_draft_that_was_saved_before_the_move_takes_two_persons() {
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    String moved = moved(key);
    withoutFix(moved);

    assertThat(LEGACY.steps.approve("security-lead", moved).status()).isEqualTo(403);
    assertThat(page().status()).isEqualTo(404);
  }

  @Test
  void r27_an_advisory_that_covers_such_an_issue_takes_two_persons() {
    String other = moved(LEGACY.file());
    String key = fileInOneProject();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(
        LEGACY.web.as("security-lead").put(DISCLOSURE + key + "/covers/" + other, Client.object()));

    assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
    done(LEGACY.steps.approve("security-member", key));
  }

  @Test
  void r27_an_approval_from_before_the_move_does_not_count_and_it_takes_two_persons_again() {
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    done(LEGACY.steps.approve("security-member", key));
    String moved = moved(key);
    assertThat(LEGACY.steps.blockers(moved)).contains("APPROVED_PROJECT_CHANGED");
    withoutFix(moved);
    LEGACY.minuteLater();

    assertThat(page().status()).isEqualTo(404);
    assertThat(LEGACY.steps.approve("security-lead", moved).status()).isEqualTo(403);
    done(LEGACY.steps.approve("security-member", moved));
    assertThat(page().status()).isEqualTo(200);
  }

  /** The policy is relaxed before the move: then the draft alone remembers. */
  @Test
  void r27_an_advisory_that_covers_an_issue_takes_as_many_persons_as_the_draft_of_that() {
    String other = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", other, 0, advisory));
    persons("LEGACY", 1);
    try {
      String moved = moved(other);
      String key = fileInOneProject();
      done(LEGACY.steps.draft("security-lead", key, 0, advisory));
      done(
          LEGACY
              .web
              .as("security-lead")
              .put(DISCLOSURE + key + "/covers/" + moved, Client.object()));
      withoutFix(key);
      withoutFix(moved);

      assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
      // Nor once it is off the list again.
      done(LEGACY.web.as("security-lead").delete(DISCLOSURE + key + "/covers/" + moved));
      assertThat(LEGACY.steps.approve("security-lead", key).status()).isEqualTo(403);
      assertThat(page().status()).isEqualTo(404);
      done(LEGACY.steps.approve("security-member", key));
      assertThat(page().status()).isEqualTo(200);
    } finally {
      persons("LEGACY", 2);
    }
  }

  @Test
  void an_issue_that_was_never_in_the_stricter_project_takes_one_person() {
    String key = fileInOneProject();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    withoutFix(key);

    done(LEGACY.steps.approve("security-lead", key));

    assertThat(page().status()).isEqualTo(200);
  }

  @Test
  void r27_a_further_advisory_takes_as_many_persons_as_the_first() {
    String key = LEGACY.file();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    persons("LEGACY", 1);
    try {
      done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/advisory", Client.object()));
      String second = DISCLOSURE + key + "/advisory/2";
      ObjectNode draft = Client.object().put("basedOn", 0);
      draft.set("advisory", SandboxFixture.advisory());
      done(LEGACY.web.as("security-lead").put(second + "/draft", draft));

      ObjectNode yes =
          Steps.yesTo(
              done(LEGACY.steps.disclosure("security-lead", key)).json().at("/moreAdvisories/0"));
      assertThat(LEGACY.web.as("security-lead").post(second + "/approval", yes).status())
          .isEqualTo(403);
      done(LEGACY.web.as("security-member").post(second + "/approval", yes));
    } finally {
      persons("LEGACY", 2);
    }
  }

  private static String fileInOneProject() {
    return SealedProject.key(
        done(LEGACY.steps.fileIn("CLOUDSTACK", "reporter", SealedProject.TYPE, "Hole", "Details")));
  }

  /** To the project that takes one person; gives its new key. */
  private static String moved(String key) {
    ObjectNode target =
        Client.object().put("project", "CLOUDSTACK").put("issuetype", SealedProject.TYPE);
    return SealedProject.key(
        done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", target)));
  }

  private static void withoutFix(String key) {
    ObjectNode reason = Client.object().put("reason", "There will be no fix");
    done(LEGACY.web.as("security-lead").post(DISCLOSURE + key + "/without-fix", reason));
  }

  private static void persons(String project, int persons) {
    ObjectNode policy = (ObjectNode) done(LEGACY.web.as("admin").get(Steps.policy(project))).json();
    done(LEGACY.steps.changePolicy(project, policy.put("persons", persons)));
  }

  private Reply page() {
    return LEGACY.web.get(ADVISORIES + advisory.path("cveId").asText());
  }
}
