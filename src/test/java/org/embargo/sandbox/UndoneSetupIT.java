package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import java.util.List;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Steps;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R27: who undoes the setup of a project is told to those who were on its team. */
@Tag("R27")
@Tag("R37")
class UndoneSetupIT {
  @Test
  void r27_that_the_setup_was_undone_is_mailed_once_to_those_who_were_on_the_team() {
    try (SealedProject legacy = new SealedProject()) {
      legacy.minuteLater();
      int before = legacy.outgoing().size();

      done(legacy.web.as("admin").delete(Steps.setup("LEGACY") + "/steps"));
      for (int i = 0; i < 3; i++) {
        legacy.minuteLater();
      }

      List<Message> told =
          legacy.outgoing().subList(before, legacy.outgoing().size()).stream()
              .filter(mail -> mail.text().contains("The setup was changed by"))
              .toList();
      assertThat(told)
          .extracting(Message::to)
          .containsExactlyInAnyOrderElementsOf(ProjectNews.TEAM);
      assertThat(told)
          .extracting(Message::text)
          .allMatch(text -> text.contains(Demo.key("admin")) && text.startsWith("LEGACY: "));
    }
  }
}
