package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.CurrentUser;
import org.embargo.core.disclosure.Glance;
import org.embargo.jira.issue.TrackedIssues;

/** Shows the panel on the issues of disclosures, and on those that the reader may seal. */
public final class PanelCondition implements Condition {
  private final DisclosureAccess access;
  private final Sealable sealable;
  private final CurrentUser currentUser;

  public PanelCondition(DisclosureAccess access, Sealable sealable, CurrentUser currentUser) {
    this.access = access;
    this.sealable = sealable;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return context.get("issue") instanceof Issue issue && shouldDisplay(issue);
  }

  private boolean shouldDisplay(Issue issue) {
    Glance glance = TrackedIssues.glance(issue);
    Optional<String> user = currentUser.key();
    return (access.mayConcern(glance) && access.reader(issue.getKey(), user).isPresent())
        || sealable.isOffered(glance, issue.getKey(), user);
  }
}
