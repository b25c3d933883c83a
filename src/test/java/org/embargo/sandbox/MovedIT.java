package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.Demo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R27: the history says that an issue was moved, and names nobody as the mover who was not. */
@Tag("R27")
class MovedIT {
  private static final String LEAD = Demo.key("security-lead");

  private final MisplacedIssue issue = new MisplacedIssue();
  private final SealedProject legacy = issue.legacy;

  @AfterEach
  void close() {
    issue.close();
  }

  @Test
  void r27_who_moves_it_to_a_project_that_is_not_set_up_and_back_is_named() {
    legacy.minuteLater();
    String away = issue.moveAway();
    legacy.minuteLater();
    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();

    assertThat(moved(away))
        .containsExactly(
            LEAD + " " + fromTo("LEGACY", "WEBSITE"),
            "embargo from project "
                + legacy.projectId("LEGACY")
                + ", as project "
                + legacy.projectId("WEBSITE")
                + " is set up now");

    String back = issue.move(away, "LEGACY", SealedProject.TYPE);

    assertThat(moved(back)).hasSize(3).endsWith(LEAD + " " + fromTo("WEBSITE", "LEGACY"));
  }

  @Test
  void r27_when_the_node_died_before_its_listener_the_mover_is_named_and_not_who_comments() {
    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();
    legacy.switches().diesAfterStoring = true;
    String key = issue.moveAway();
    legacy.switches().diesAfterStoring = false;
    legacy.sealByCode(key, "WEBSITE");

    done(issue.restComment("security-member", key, "What is this?"));

    assertThat(moved(key)).containsExactly(LEAD + " " + fromTo("LEGACY", "WEBSITE"));
  }

  @Test
  void r27_when_a_script_moved_it_nobody_is_named_but_in_whose_request_that_was_noticed() {
    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();
    String key = legacy.moveByCode(issue.old, "WEBSITE");
    legacy.sealByCode(key, "WEBSITE");

    done(issue.restComment("security-member", key, "What is this?"));

    assertThat(moved(key))
        .containsExactly(
            "embargo "
                + fromTo("LEGACY", "WEBSITE")
                + "; noticed in a request of "
                + Demo.key("security-member"));
  }

  @Test
  void r27_when_a_script_moved_it_and_the_job_finds_out_nobody_is_named() {
    String key = legacy.moveByCode(issue.old, "WEBSITE");
    legacy.minuteLater();
    done(legacy.steps.setUp("WEBSITE"));
    legacy.minuteLater();

    assertThat(moved(key)).first().isEqualTo("embargo " + fromTo("LEGACY", "WEBSITE"));
  }

  private String fromTo(String from, String to) {
    return "from project " + legacy.projectId(from) + " to project " + legacy.projectId(to);
  }

  private List<String> moved(String key) {
    JsonNode lines = done(legacy.steps.disclosure("security-lead", key)).json().path("log");
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("what").asText().equals("MOVED"))
        .map(line -> line.path("who").asText() + " " + line.path("why").asText())
        .toList();
  }
}
