package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.seal.Sealable;
import org.embargo.app.tracker.CurrentUser;

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
    return context.get("issue") instanceof Issue issue
        && (access.reader(issue.getKey(), currentUser.key()).isPresent()
            || sealable.find(issue.getKey(), currentUser.key()).asOptional().isPresent());
  }
}
