package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.done;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.story.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R3 and R8: the team hears of what was not sealed, by mail and by key alone. */
@Tag("R3")
@Tag("R8")
class TeamToldIT {
  private static final SealedProject LEGACY = new SealedProject();
  private static final String HUSH = "hush";

  private String key;

  @BeforeEach
  void aSealedIssueAndNoNews() {
    key =
        SealedProject.key(
            done(LEGACY.steps.fileIn("LEGACY", "reporter", SealedProject.TYPE, HUSH, HUSH)));
    LEGACY.minuteLater();
    LEGACY.minuteLater();
  }

  @AfterAll
  static void close() {
    LEGACY.close();
  }

  @Test
  void r3_each_member_gets_one_mail_with_keys_and_nobody_else_does() {
    String other = LEGACY.file();
    LEGACY.openByCode(key);
    LEGACY.openByCode(other);
    LEGACY.minuteLater();
    LEGACY.minuteLater();
    LEGACY.minuteLater();
    LEGACY.minuteLater();

    List<Message> mails = mailsAbout(key);
    assertThat(mails)
        .extracting(Message::to)
        .containsExactlyInAnyOrder("security-lead@example.org", "security-member@example.org");
    assertThat(mails)
        .extracting(Message::text)
        .allMatch(text -> text.contains("https://jira.example.org/jira/browse/" + key))
        .allMatch(text -> text.contains(other + " is sealed"))
        .noneMatch(text -> text.contains(HUSH));
  }

  @Test
  void r3_of_an_issue_that_nobody_sees_any_more_they_are_told_too() {
    ObjectNode move = Client.object().put("project", "WEBSITE").put("issuetype", "Bug");
    String moved =
        SealedProject.key(
            done(LEGACY.web.as("security-lead").post(SealedProject.WIZARD + key + "/move", move)));
    assertThat(LEGACY.seers(moved)).isEmpty();
    LEGACY.minuteLater();
    LEGACY.minuteLater();
    LEGACY.minuteLater();

    assertThat(mailsAbout(moved))
        .extracting(Message::text)
        .hasSize(2)
        .allMatch(text -> text.contains(moved + " is hidden from everybody"));
  }

  @Test
  void r3_of_more_issues_than_one_mail_holds_each_is_named_in_one() {
    List<String> keys = Stream.generate(LEGACY::file).limit(52).toList();
    LEGACY.minuteLater();
    keys.forEach(LEGACY::openByCode);
    for (int minute = 0; minute < 5; minute++) {
      LEGACY.minuteLater();
    }

    assertThat(keys).allSatisfy(one -> assertThat(mailsAbout(one)).as(one).hasSize(2));
    assertThat(mailsAbout(keys.get(0)))
        .extracting(Message::text)
        .allMatch(text -> text.contains("and 2 more, which follow in the next mail"));
  }

  private static List<Message> mailsAbout(String key) {
    return LEGACY.outgoing().stream()
        .filter(message -> message.to().contains("@") && message.key().isEmpty())
        .filter(message -> message.text().contains(key + " is "))
        .toList();
  }
}
