package org.embargo.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.notification.NotificationSchemeManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.config.Grant;
import org.embargo.jira.setup.read.GrantLabels;
import org.embargo.jira.setup.read.JiraGrants;
import org.embargo.jira.setup.read.JiraSecurity;
import org.embargo.jira.setup.read.SchemeGrants;
import org.embargo.jira.setup.step.SecuritySteps;
import org.embargo.sandbox.jira.config.Jira;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels that sealing goes by are read also where the rest of their scheme cannot be. */
class SealingLevelsTest {
  private static final long LEGACY = 10002;
  private static final long WEBSITE = 10001;

  private final Jira jira = new ConfiguredJira().jira();

  @ParameterizedTest
  @ValueSource(strings = {"getIssueSecurityLevelScheme", "getProjects", "nothing"})
  void the_levels_are_read_whatever_else_fails(String failing) {
    assertThat(levelsWithout(failing).of(LEGACY).levels())
        .isNotEmpty()
        .isEqualTo(levelsWithout("nothing").of(LEGACY).levels());
  }

  @Test
  void a_scheme_is_taken_for_shared_where_nobody_can_tell_who_uses_it() {
    IssueSecuritySchemeManager schemes = jira.get(IssueSecuritySchemeManager.class);
    Project website = jira.projects().find("WEBSITE").orElseThrow();
    schemes.removeSchemesFromProject(website);
    schemes.addSchemeToProject(website, schemes.createSchemeObject("Its own", ""));
    List<Grant> grants = List.of(new Grant(Grant.REPORTER, "", "the reporter"));
    assertThat(levelsWithout("nothing").of(WEBSITE).mayGrow()).isTrue();
    assertThat(levelsWithout("nothing").make(WEBSITE, "New", grants)).isPresent();

    JiraLevels levels = levelsWithout("getProjects");

    assertThat(levels.of(WEBSITE).mayGrow()).isFalse();
    assertThat(levels.make(WEBSITE, "New", grants)).isEmpty();
  }

  @Test
  void an_issue_can_be_hidden_also_where_the_levels_of_other_schemes_cannot_be_read() {
    JiraLevels levels = levelsWithout("getAllIssueSecurityLevels");
    ProjectLevels own = levels.of(LEGACY);
    long first = own.levels().get(0).id();

    assertThat(levels.hiding(LEGACY, List.of(first, 4711L))).isEqualTo(4711L);
    assertThat(own.find(levels.hiding(LEGACY, List.of(first)))).isEmpty();
    assertThat(levels.hiding(WEBSITE, List.of())).isPositive();
  }

  private JiraLevels levelsWithout(String failing) {
    IssueSecuritySchemeManager schemes = failing(IssueSecuritySchemeManager.class, failing);
    IssueSecurityLevelManager manager = failing(IssueSecurityLevelManager.class, failing);
    GrantLabels labels =
        new GrantLabels(
            jira.get(ProjectRoleManager.class),
            jira.get(CustomFieldManager.class),
            jira.get(UserManager.class));
    JiraGrants grants = new JiraGrants(schemes, labels);
    JiraSecurity security = new JiraSecurity(schemes, manager, grants);
    return new JiraLevels(
        jira.get(ProjectManager.class),
        manager,
        security,
        new SchemeGrants(
            jira.get(PermissionSchemeManager.class),
            jira.get(NotificationSchemeManager.class),
            schemes,
            labels),
        new SecuritySteps(schemes, manager, security, grants));
  }

  private <T> T failing(Class<T> type, String method) {
    T manager = jira.get(type);
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw new NoClassDefFoundError(method);
              }
              try {
                return called.invoke(manager, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
