package org.embargo.jira.setup;

import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import java.util.List;
import org.embargo.core.setup.Grant;

/** Whom levels let in. */
final class JiraGrants {
  private final IssueSecuritySchemeManager schemes;
  private final GrantLabels labels;

  JiraGrants(IssueSecuritySchemeManager schemes, GrantLabels labels) {
    this.schemes = schemes;
    this.labels = labels;
  }

  List<Grant> ofLevel(long levelId) {
    return schemes.getPermissionsBySecurityLevel(levelId).stream()
        .map(permission -> labels.grant(permission.getType(), permission.getParameter()))
        .toList();
  }
}
