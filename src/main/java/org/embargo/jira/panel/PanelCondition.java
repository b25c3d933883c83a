package org.embargo.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.embargo.app.Admission;
import org.embargo.app.CurrentUser;
import org.embargo.app.seal.Sealable;

/** Shows the panel on the issues of disclosures, and on those that the reader may seal. */
public final class PanelCondition implements Condition {
  private final Admission admission;
  private final Sealable sealable;
  private final CurrentUser currentUser;

  public PanelCondition(Admission admission, Sealable sealable, CurrentUser currentUser) {
    this.admission = admission;
    this.sealable = sealable;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return context.get("issue") instanceof Issue issue
        && (admission.admit(issue.getKey(), currentUser.key()).isPresent()
            || sealable.find(issue.getKey(), currentUser.key()).asOptional().isPresent());
  }
}
