package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R10 and R8: what the team hears of by mail, once, in keys and links. */
@Tag("R8")
@Tag("R10")
class ReminderIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String HUSH = "hush";

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r10_the_team_is_reminded_once_and_of_keys_alone() {
    Instant end = NOW.plus(Duration.ofDays(10));
    String key =
        SealedProject.key(
            done(LEGACY.steps.fileIn("LEGACY", "reporter", SealedProject.TYPE, HUSH, HUSH)));
    done(LEGACY.steps.embargo("security-lead", key, end));
    ObjectNode advisory = SandboxFixture.advisory();
    done(LEGACY.steps.draft("security-lead", key, 0, advisory));
    at(NOW.plus(Duration.ofDays(1)));
    assertThat(subjects(key)).isEmpty();

    at(NOW.plus(Duration.ofDays(2)));
    at(NOW.plus(Duration.ofDays(3)));
    assertThat(subjects(key)).containsOnly(key + ": the reporter waits for an answer").hasSize(2);

    at(end.minus(Duration.ofDays(3)));
    at(end.minus(Duration.ofDays(2)));
    assertThat(subjects(key)).contains(key + ": the embargo ends soon").hasSize(4);

    at(end);
    at(end.plusSeconds(3600));
    assertThat(subjects(key))
        .contains(key + ": the embargo is over, and nothing is public")
        .hasSize(6);
    assertThat(LEGACY.web.get(SandboxFixture.ADVISORIES + advisory.path("cveId").asText()).status())
        .isEqualTo(404);
    List<Message> mails = mails(key);
    assertThat(mails)
        .extracting(Message::to)
        .containsOnly("security-lead@example.org", "security-member@example.org");
    assertThat(mails)
        .extracting(Message::text)
        .allMatch(text -> text.contains("https://jira.example.org/jira/browse/" + key))
        .noneMatch(text -> text.contains(HUSH) || text.contains(advisory.path("cveId").asText()));
    assertThat(mails.get(5).text())
        .contains("The issue is not resolved as fixed", "The draft is not approved");
  }

  @Test
  void r10_a_fix_that_is_out_before_the_embargo_ends_is_told_of() {
    Instant end = NOW.plus(Duration.ofDays(40));
    String key = LEGACY.file();
    done(LEGACY.steps.embargo("security-lead", key, end));
    ObjectNode awaited = Client.object();
    awaited.putArray("names").add("core 7");
    done(
        LEGACY.web.as("security-lead").put(SandboxFixture.DISCLOSURE + key + "/releases", awaited));
    done(LEGACY.steps.resolve("security-member", key, List.of()));
    done(
        LEGACY
            .web
            .as("security-lead")
            .post(
                "/rest/embargo/1.0/project/LEGACY/releases",
                Client.object().put("name", "core 7").put("url", "https://example.org/7")));
    done(
        LEGACY
            .web
            .as("security-lead")
            .post(
                SandboxFixture.DISCLOSURE + key + "/comments",
                Client.object().put("body", "We look at it").put("shared", true)));

    at(NOW.plus(Duration.ofDays(20)));

    assertThat(subjects(key)).containsOnly(key + ": the fix is out, and the embargo holds");
  }

  @Test
  void r10_a_reminder_waits_while_there_is_no_mail_and_is_sent_once() throws Exception {
    Sandbox sandbox = SandboxFixture.start(SandboxFixture.temporaryDirectory());
    try (SealedProject own = new SealedProject(sandbox)) {
      own.setUp();
      String key = own.file();
      AutoCloseable withdrawn = sandbox.withdraw("com.atlassian.mail.queue.MailQueue");
      done(own.steps.clock(NOW.plus(Duration.ofDays(3))));
      assertThat(mails(own, key)).isEmpty();
      withdrawn.close();

      done(own.steps.clock(NOW.plus(Duration.ofDays(3)).plus(Duration.ofHours(2))));
      done(own.steps.clock(NOW.plus(Duration.ofDays(3)).plus(Duration.ofHours(4))));

      assertThat(mails(own, key))
          .hasSize(2)
          .allMatch(mail -> subject(mail).equals(key + ": the reporter waits for an answer"));
    }
  }

  private static void at(Instant now) {
    done(LEGACY.steps.clock(now));
  }

  private static List<String> subjects(String key) {
    return mails(key).stream().map(ReminderIT::subject).toList();
  }

  private static String subject(Message mail) {
    return mail.text().lines().findFirst().orElse("");
  }

  private static List<Message> mails(String key) {
    return mails(LEGACY, key);
  }

  private static List<Message> mails(SealedProject project, String key) {
    return project.outgoing().stream()
        .filter(message -> message.to().contains("@") && message.key().isEmpty())
        .filter(message -> message.text().startsWith(key + ": "))
        .toList();
  }
}
