package org.embargo.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import java.util.Map;
import org.embargo.app.disclosure.CheckDisclosure;
import org.embargo.app.tracker.CurrentUser;

/**
 * Hides a transition from everybody but the security team of a disclosure, and on all other issues.
 * It decides nothing else. The name of this class is stored in workflows: it never changes.
 */
public final class DisclosureTeamCondition implements Condition {
  private final CheckDisclosure checkDisclosure;
  private final CurrentUser currentUser;

  public DisclosureTeamCondition(CheckDisclosure checkDisclosure, CurrentUser currentUser) {
    this.checkDisclosure = checkDisclosure;
    this.currentUser = currentUser;
  }

  @Override
  @SuppressWarnings("rawtypes") // OSWorkflow's interface
  public boolean passesCondition(Map transientVars, Map args, PropertySet ps) {
    return transientVars.get("issue") instanceof Issue issue
        && issue.getKey() != null
        && checkDisclosure.isFor(issue.getKey(), currentUser.key());
  }
}
