package org.embargo.sandbox.jira;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelPermission;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jira's managers over the fixed configuration of {@link Demo}. */
public final class Configuration
    implements ProjectManager,
        ProjectRoleManager,
        IssueSecuritySchemeManager,
        IssueSecurityLevelManager,
        ResolutionManager {
  private final SandboxProject project;

  public Configuration(SandboxProject project) {
    this.project = project;
  }

  @Override
  public @Nullable Project getProjectObj(Long id) {
    return project.getId().equals(id) ? project : null;
  }

  @Override
  public @Nullable Project getProjectObjByKey(String key) {
    return project.getKey().equals(key) ? project : null;
  }

  @Override
  public @Nullable ProjectRole getProjectRole(Long id) {
    return Demo.ROLES.stream().filter(role -> role.getId().equals(id)).findFirst().orElse(null);
  }

  @Override
  public boolean isUserInProjectRole(
      @Nullable ApplicationUser user, ProjectRole role, Project project) {
    return user instanceof User known && Demo.isInRole(known, role.getId());
  }

  @Override
  public Long getSchemeIdFor(Project project) {
    return Demo.SECURITY_SCHEME;
  }

  @Override
  public List<IssueSecurityLevelPermission> getPermissionsBySecurityLevel(Long levelId) {
    return Demo.LEVELS.stream()
        .filter(level -> level.getId().equals(levelId))
        .flatMap(level -> level.grants().stream())
        .toList();
  }

  @Override
  public List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId) {
    return schemeId == Demo.SECURITY_SCHEME ? List.copyOf(Demo.LEVELS) : List.of();
  }

  @Override
  public @Nullable Resolution getResolution(String id) {
    return Demo.byId(Demo.RESOLUTIONS, id).orElse(null);
  }
}
