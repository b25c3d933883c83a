package org.embargo.sandbox.jira.config;

import com.atlassian.jira.issue.security.IssueSecurityLevelPermission;
import com.atlassian.jira.issue.security.IssueSecurityLevelScheme;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.task.TaskContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericValue;

/** The security schemes. */
final class SecuritySchemes extends Schemes implements IssueSecuritySchemeManager {
  private final SecurityLevels levels;
  private final IssueUses issues;
  private final Tasks tasks;

  SecuritySchemes(Tables tables, SecurityLevels levels, IssueUses issues, Tasks tasks) {
    super(tables, SchemeKind.SECURITY);
    this.levels = levels;
    this.issues = issues;
    this.tasks = tasks;
  }

  /** Named as in Jira, where callers know such tasks by it. */
  private record AssignIssueSecuritySchemeTaskContext(Long projectId) implements TaskContext {}

  @Override
  public List<IssueSecurityLevelPermission> getPermissionsBySecurityLevel(Long levelId) {
    return levels.grants(levelId).stream()
        .map(
            row ->
                new IssueSecurityLevelPermission(
                    row.id(), row.schemeId(), levelId, row.type(), row.parameter()))
        .toList();
  }

  @Override
  public @Nullable IssueSecurityLevelScheme getIssueSecurityLevelScheme(Long id) {
    return find(id)
        .map(row -> new IssueSecurityLevelScheme(row.id(), row.name(), "", row.defaultLevel()))
        .orElse(null);
  }

  @Override
  public GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity grant) {
    if (!(grant.getEntityTypeId() instanceof Long level)
        || tables.levels.require(level).schemeId() != scheme.getLong("id")) {
      throw new IllegalArgumentException("no level of it: " + grant.getEntityTypeId());
    }
    return super.createSchemeEntity(scheme, grant);
  }

  /** A task in the background, which maps issues in bulk and sends no event (rules 7.4, 7.6). */
  @Override
  public String assignSchemeToProject(
      Project project, @Nullable Long schemeId, Map<Long, Long> oldToNewLevels) {
    Map<Long, Long> levelIds = new HashMap<>(oldToNewLevels);
    Long known = schemeId == null ? null : require(schemeId).id();
    Tasks.Task<String> task =
        tasks.submit(
            "Assign issue security scheme to " + project.getKey(),
            new AssignIssueSecuritySchemeTaskContext(project.getId()),
            () -> {
              associations.removeProject(project.getId());
              if (known != null) {
                associations.add(project.getId(), known);
              }
              issues.mapLevels(project.getId(), levelIds);
            });
    return "/secure/project/AssignIssueSecurityScheme.jspa?taskId=" + task.id();
  }
}
