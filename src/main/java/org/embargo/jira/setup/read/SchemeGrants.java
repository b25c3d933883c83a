package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.notification.NotificationSchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.scheme.SchemeManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.core.setup.config.Grant;
import org.jspecify.annotations.Nullable;

/** By the schemes themselves. Only what is optional reads them. */
public final class SchemeGrants implements ProjectGrants {
  private static final String ROLE_OF_NOTIFICATION = "Project_Role";

  private final PermissionSchemeManager permissionSchemes;
  private final NotificationSchemeManager notificationSchemes;
  private final IssueSecuritySchemeManager securitySchemes;
  private final GrantLabels labels;

  public SchemeGrants(
      PermissionSchemeManager permissionSchemes,
      NotificationSchemeManager notificationSchemes,
      IssueSecuritySchemeManager securitySchemes,
      GrantLabels labels) {
    this.permissionSchemes = permissionSchemes;
    this.notificationSchemes = notificationSchemes;
    this.securitySchemes = securitySchemes;
    this.labels = labels;
  }

  @Override
  public NavigableMap<String, List<Grant>> permissions(Project project) {
    return entities(
        permissionSchemes.getSchemeFor(project),
        entity ->
            entity.getEntityTypeId() instanceof ProjectPermissionKey key
                ? key.permissionKey()
                : String.valueOf(entity.getEntityTypeId()));
  }

  @Override
  public NavigableMap<String, List<Grant>> notifications(Project project) {
    return entities(
        notificationSchemes.getSchemeFor(project),
        entity -> String.valueOf(entity.getEntityTypeId()));
  }

  /** Schemes of any project that name the role, in words. */
  public Stream<String> schemesNaming(ProjectRole role) {
    return Stream.of(
            names(permissionSchemes, "permission", role),
            names(notificationSchemes, "notification", role),
            names(securitySchemes, "issue security", role))
        .flatMap(Function.identity());
  }

  private static Stream<String> names(SchemeManager schemes, String kind, ProjectRole role) {
    return schemes.getSchemeObjects().stream()
        .filter(scheme -> scheme.getEntities().stream().anyMatch(e -> isFor(e, role)))
        .map(scheme -> "the " + kind + " scheme \"" + scheme.getName() + "\" names the role");
  }

  private static boolean isFor(SchemeEntity entity, ProjectRole role) {
    boolean ofRole =
        entity.getType().equals(Grant.ROLE) || entity.getType().equals(ROLE_OF_NOTIFICATION);
    return ofRole && String.valueOf(role.getId()).equals(entity.getParameter());
  }

  private NavigableMap<String, List<Grant>> entities(
      @Nullable Scheme scheme, Function<SchemeEntity, String> subject) {
    NavigableMap<String, List<Grant>> grants = new TreeMap<>();
    for (SchemeEntity entity :
        Optional.ofNullable(scheme).map(Scheme::getEntities).orElse(List.of())) {
      grants
          .computeIfAbsent(subject.apply(entity), s -> new ArrayList<>())
          .add(labels.grant(entity.getType(), entity.getParameter()));
    }
    return grants;
  }
}
