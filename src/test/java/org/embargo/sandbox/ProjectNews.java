package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.embargo.sandbox.jira.activity.Outgoing.Message;

/** What has come into the log of a project, and into mailboxes, since a test began. */
final class ProjectNews {
  static final Set<String> TEAM =
      Set.of("security-lead@example.org", "security-member@example.org");

  private final SealedProject project;
  private final int told;
  private final int known;

  ProjectNews(SealedProject project) {
    this.project = project;
    project.minuteLater();
    told = allMails().size();
    known = all().size();
  }

  private List<JsonNode> all() {
    return StreamSupport.stream(
            project.steps.projectLog("security-lead", "LEGACY").spliterator(), false)
        .toList();
  }

  /** Oldest first. */
  List<JsonNode> lines() {
    List<JsonNode> all = all();
    return all.subList(known, all.size());
  }

  /** Each by its parts, with a sign between them. */
  List<String> texts() {
    return lines().stream()
        .map(
            line ->
                String.join(
                    "|",
                    line.path("what").asText(),
                    line.path("who").asText(),
                    line.path("before").asText(),
                    line.path("after").asText()))
        .toList();
  }

  List<Message> mails() {
    List<Message> all = allMails();
    return all.subList(told, all.size());
  }

  private List<Message> allMails() {
    return project.outgoing().stream()
        .filter(message -> message.text().startsWith("LEGACY: changes"))
        .toList();
  }

  void assertTold(Set<String> addresses, String what) {
    List<Message> mails =
        mails().stream().filter(message -> message.text().contains(what)).toList();
    assertThat(mails.stream().map(Message::to).collect(Collectors.toSet())).isEqualTo(addresses);
    assertThat(mails).as("one to each").hasSameSizeAs(addresses);
  }
}
