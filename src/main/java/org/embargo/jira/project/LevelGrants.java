package org.embargo.jira.project;

import com.atlassian.jira.issue.security.IssueSecurityLevelPermission;
import java.util.ArrayList;
import java.util.List;
import org.embargo.core.disclosure.Problem;

/** Whom a level lets in, told by the kinds of its grants as Jira stores them. */
final class LevelGrants {
  private static final String REPORTER = "reporter";
  private static final String ROLE = "projectrole";
  private static final String GROUP = "group";
  private static final String APPLICATION = "applicationRole";

  private LevelGrants() {}

  static List<Problem> problems(List<IssueSecurityLevelPermission> grants, long teamRoleId) {
    List<Problem> problems = new ArrayList<>();
    if (grants.stream().noneMatch(grant -> grant.getType().equals(REPORTER))) {
      problems.add(problem("would lock the reporter out: it has no grant for the reporter"));
    }
    if (grants.stream().noneMatch(grant -> isRole(grant, teamRoleId))) {
      problems.add(problem("would lock the security team out: it has no grant for its role"));
    }
    if (grants.stream().anyMatch(LevelGrants::isForEverybody)) {
      problems.add(problem("lets everybody in"));
    }
    return problems;
  }

  private static boolean isRole(IssueSecurityLevelPermission grant, long roleId) {
    return grant.getType().equals(ROLE) && String.valueOf(roleId).equals(grant.getParameter());
  }

  /** A group without a name is "Anyone"; an application's users are all who can log in. */
  private static boolean isForEverybody(IssueSecurityLevelPermission grant) {
    String parameter = grant.getParameter();
    boolean anyone = grant.getType().equals(GROUP) && (parameter == null || parameter.isBlank());
    return anyone || grant.getType().equals(APPLICATION);
  }

  private static Problem problem(String reason) {
    return new Problem("levelId", reason);
  }
}
