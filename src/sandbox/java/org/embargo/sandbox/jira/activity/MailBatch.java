package org.embargo.sandbox.jira.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;

/** Keeps mails back for a while, all but those about a deleted issue (rule 4.10). */
public final class MailBatch implements Consumer<Happening> {
  private final Mails mails;
  private final Issues issues;
  private final Comments comments;
  private final Switches switches;
  private final List<Waiting> waiting = new ArrayList<>();

  MailBatch(Mails mails, Issues issues, Comments comments, Switches switches) {
    this.mails = mails;
    this.issues = issues;
    this.comments = comments;
    this.switches = switches;
  }

  private record Waiting(Happening happening, Set<String> to) {}

  @Override
  public synchronized void accept(Happening happening) {
    Set<String> to = mails.recipients(happening);
    if (switches.batchesMail && happening.type() != IssueEvents.DELETED) {
      waiting.add(new Waiting(happening, to));
    } else {
      mails.send(happening, to);
    }
  }

  /** What is read then is sent, to those who may read it then too (rule 4.11). */
  public synchronized void flush() {
    for (Waiting one : waiting) {
      now(one.happening())
          .ifPresent(
              happening -> {
                Set<String> to = mails.recipients(happening);
                to.retainAll(one.to());
                mails.send(happening, to);
              });
    }
    waiting.clear();
  }

  private Optional<Happening> now(Happening then) {
    Optional<CommentRow> comment =
        then.comment()
            .flatMap(
                old ->
                    comments.of(old.issueId()).stream()
                        .filter(row -> row.id() == old.id())
                        .findFirst());
    return Optional.ofNullable((SandboxIssue) issues.getIssueObject(then.issue().getId()))
        .filter(issue -> comment.isPresent() == then.comment().isPresent())
        .map(issue -> new Happening(issue, then.user(), then.type(), comment));
  }
}
