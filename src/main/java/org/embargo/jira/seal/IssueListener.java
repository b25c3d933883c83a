package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.issue.JiraIssueEvent;
import org.embargo.app.KeepSealed;
import org.embargo.app.OpenDisclosure;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.jira.issue.TrackedIssues;

/** Hears of whatever happens to issues, checks the seal and opens the disclosure. */
public final class IssueListener {
  private final KeepSealed keepSealed;
  private final OpenDisclosure openDisclosure;

  public IssueListener(KeepSealed keepSealed, OpenDisclosure openDisclosure) {
    this.keepSealed = keepSealed;
    this.openDisclosure = openDisclosure;
  }

  /**
   * Older versions of Jira publish events one by one. Hearing the same event twice does no harm.
   */
  @EventListener
  public void onIssueEvent(IssueEvent event) {
    TrackedIssue issue = TrackedIssues.of(event.getIssue());
    try {
      keepSealed.check(issue);
    } finally {
      openDisclosure.open(issue);
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
