package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import com.atlassian.jira.issue.Issue;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Guard;
import org.embargo.app.seal.WatchIssue;
import org.embargo.jira.issue.TrackedIssues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of whatever happens to issues, checks the seal and opens the disclosure. */
public final class IssueListener {
  private static final Logger logger = LoggerFactory.getLogger(IssueListener.class);

  private final Guard guard;
  private final WatchIssue watchIssue;

  public IssueListener(Guard guard, WatchIssue watchIssue) {
    this.guard = guard;
    this.watchIssue = watchIssue;
  }

  /**
   * Older versions of Jira publish events one by one. Hearing the same event twice does no harm.
   */
  @EventListener
  public void onIssueEvent(IssueEvent event) {
    Issue issue = event.getIssue();
    try {
      if (guard.mayConcern(TrackedIssues.glance(issue))) {
        watchIssue.look(TrackedIssues.of(issue));
      }
    } catch (Throwable e) {
      // Jira would log it with its message, which may quote the issue, and an error would keep the
      // other listeners from hearing of the event. The job looks again.
      logger.error(
          "issue {} cannot be looked at, and is in a minute", issue.getId(), new Redacted(e));
    }
  }

  @EventListener
  public void onIssueEvents(IssueEventBundle bundle) {
    for (JiraIssueEvent event : bundle.getEvents()) {
      if (event instanceof DelegatingJiraIssueEvent delegating) {
        onIssueEvent(delegating.asIssueEvent());
      }
    }
  }
}
