package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import java.util.List;
import org.embargo.core.setup.config.Grant;

/** Whom levels let in. */
public final class JiraGrants {
  private final IssueSecuritySchemeManager schemes;
  private final GrantLabels labels;

  public JiraGrants(IssueSecuritySchemeManager schemes, GrantLabels labels) {
    this.schemes = schemes;
    this.labels = labels;
  }

  public List<Grant> ofLevel(long levelId) {
    return schemes.getPermissionsBySecurityLevel(levelId).stream()
        .map(permission -> labels.grant(permission.getType(), permission.getParameter()))
        .toList();
  }
}
