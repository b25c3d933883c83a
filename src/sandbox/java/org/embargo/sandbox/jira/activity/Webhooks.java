package org.embargo.sandbox.jira.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.activity.Outgoing.By;
import org.embargo.sandbox.jira.activity.Outgoing.Message;
import org.embargo.sandbox.jira.config.Tables;

/** Calls whoever asked for it, whatever they may see (rule 5.1). */
public final class Webhooks implements Consumer<Happening> {
  private final Tables tables;
  private final Outgoing outgoing;

  public Webhooks(Tables tables, Outgoing outgoing) {
    this.tables = tables;
    this.outgoing = outgoing;
  }

  @Override
  public void accept(Happening happening) {
    for (WebhookRow webhook : tables.webhooks.all()) {
      names(happening).stream()
          .filter(webhook.events()::contains)
          .filter(name -> matches(webhook.jql(), happening.issue()))
          .forEach(name -> call(webhook, name, happening));
    }
  }

  /** A comment is an update of its issue, too (rule 5.6). */
  private static List<String> names(Happening happening) {
    return switch ((int) happening.type()) {
      case (int) IssueEvents.CREATED -> List.of("jira:issue_created");
      case (int) IssueEvents.DELETED -> List.of("jira:issue_deleted");
      case (int) IssueEvents.COMMENTED -> List.of("comment_created", "jira:issue_updated");
      case (int) IssueEvents.COMMENT_EDITED -> List.of("comment_updated", "jira:issue_updated");
      default -> List.of("jira:issue_updated");
    };
  }

  /** By the state that the issue has now (rule 5.3). */
  private static boolean matches(String jql, SandboxIssue issue) {
    return switch (jql.strip()) {
      case "" -> true;
      case "level is EMPTY" -> issue.getSecurityLevelId() == null;
      default -> throw new IllegalStateException("the sandbox knows no JQL " + jql);
    };
  }

  /** Nothing says that a comment is restricted (rule 5.7). */
  private void call(WebhookRow webhook, String name, Happening happening) {
    SandboxIssue issue = happening.issue();
    String text =
        String.join(
            "\n",
            name,
            issue.getSummary(),
            String.valueOf(issue.getDescription()),
            Optional.of(happening).flatMap(Happening::comment).map(CommentRow::body).orElse(""));
    outgoing.add(new Message(By.WEBHOOK, webhook.url(), String.valueOf(issue.getKey()), text));
  }
}
