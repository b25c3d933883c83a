package org.embargo.sandbox.jira.activity;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.activity.IssueEvents.Happening;
import org.embargo.sandbox.jira.config.Jira;

/** What there is around issues, wired. */
public final class Activity {
  private final History history;
  private final Index index;
  private final IssueEvents events;
  private final Comments comments;
  private final Watchers watchers;
  private final Links links;
  private final Outgoing outgoing = new Outgoing();
  private final Mails mails;
  private final MailBatch mailBatch;

  public Activity(
      Jira jira,
      Issues issues,
      History history,
      Index index,
      EventPublisher plugins,
      Switches switches,
      Clock clock) {
    this.history = history;
    this.index = index;
    issues.onSilentChange(index::put);
    this.watchers = new Watchers(jira.tables());
    this.links = new Links(jira.tables(), issues, history);
    Webhooks webhooks = new Webhooks(jira.tables(), outgoing);
    // Comments tell of themselves by events, and mails ask comments who may read them.
    Consumer<Happening> mail = happening -> mailBatch().accept(happening);
    this.events = new IssueEvents(plugins, index, List.of(mail, webhooks), switches);
    this.comments = new Comments(jira, issues, events, clock);
    this.mails = new Mails(jira, comments, watchers, outgoing, switches);
    this.mailBatch = new MailBatch(mails, issues, comments, switches);
  }

  /** By the interface of Jira's API that each implements. */
  public Map<Class<?>, Object> services() {
    return Map.of(
        CommentManager.class, comments,
        WatcherManager.class, watchers,
        ChangeHistoryManager.class, history,
        IssueIndexingService.class, index,
        IssueLinkManager.class, links);
  }

  public History history() {
    return history;
  }

  public Index index() {
    return index;
  }

  public IssueEvents events() {
    return events;
  }

  public Comments comments() {
    return comments;
  }

  public Watchers watchers() {
    return watchers;
  }

  public Links links() {
    return links;
  }

  public Outgoing outgoing() {
    return outgoing;
  }

  public Mails mails() {
    return mails;
  }

  public MailBatch mailBatch() {
    return mailBatch;
  }
}
