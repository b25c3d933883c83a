package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.jspecify.annotations.Nullable;

/** Whom a line of a permission scheme or of a security level lets in (rules 0.2 and 0.7). */
record Grants(Tables tables, Groups groups, Roles roles) {
  /**
   * Looks at the issue as it is now (rule 0.4).
   *
   * @param issue null when only the project is asked for: then fields of issues let in whoever is
   *     logged in (rule 7.17)
   */
  boolean letIn(
      EntityRow grant, Project project, @Nullable Issue issue, @Nullable ApplicationUser user) {
    String parameter = Optional.ofNullable(grant.parameter()).orElse("");
    if (grant.type().equals("group") && parameter.isEmpty()) {
      return true;
    }
    if (user == null) {
      return false;
    }
    return switch (grant.type()) {
      case "group" -> groups.isMember(user, parameter);
      case "applicationRole" -> true;
      case "user" -> parameter.equals(user.getKey());
      case "lead" -> tables.projects.require(project.getId()).lead().equals(user.getKey());
      case "projectrole" -> isInRole(user, Long.valueOf(parameter), project);
      case "reporter" -> issue == null || user.getKey().equals(issue.getReporterId());
      // Issues have no assignee here.
      case "assignee", "assigneeassignable" -> issue == null;
      case "reportercreate" ->
          (issue == null || user.getKey().equals(issue.getReporterId()))
              && mayCreate(project, user);
      case "userCF" -> issue == null || isIn(user, (SandboxIssue) issue, parameter);
      // No field holds groups here.
      case "groupCF" -> issue == null;
      // What Jira does not know lets nobody in.
      default -> false;
    };
  }

  /** By the project's permission scheme; a grant that asks the same question lets nobody in. */
  private boolean mayCreate(Project project, ApplicationUser user) {
    return new Associations(tables, SchemeKind.PERMISSION)
        .schemeOf(project.getId()).stream()
            .flatMap(scheme -> tables.entities.where(row -> row.schemeId() == scheme).stream())
            .filter(row -> "CREATE_ISSUES".equals(row.entityTypeId()))
            .filter(row -> !row.type().equals("reportercreate"))
            .anyMatch(row -> letIn(row, project, null, user));
  }

  /** A role that is gone lets nobody in (rule 7.8). */
  private boolean isInRole(ApplicationUser user, Long roleId, Project project) {
    return tables
        .roles
        .find(roleId)
        .filter(role -> roles.isUserInProjectRole(user, role, project))
        .isPresent();
  }

  /** A field that is gone lets nobody in (rule 7.9). */
  private boolean isIn(ApplicationUser user, SandboxIssue issue, String fieldId) {
    return tables.fields.first(field -> field.getId().equals(fieldId)).isPresent()
        && issue.users(fieldId).contains(user.getName());
  }
}
