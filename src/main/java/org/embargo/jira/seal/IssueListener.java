package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import org.embargo.app.seal.WatchIssue;
import org.embargo.jira.issue.TrackedIssues;

/** Hears of whatever happens to issues, checks the seal and opens the disclosure. */
public final class IssueListener {
  private final WatchIssue watchIssue;

  public IssueListener(WatchIssue watchIssue) {
    this.watchIssue = watchIssue;
  }

  /**
   * Older versions of Jira publish events one by one. Hearing the same event twice does no harm.
   */
  @EventListener
  public void onIssueEvent(IssueEvent event) {
    watchIssue.look(TrackedIssues.of(event.getIssue()));
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
