package org.embargo.jira.project;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelPermission;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.LevelRule;
import org.embargo.core.setup.Refusal;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.text.Problem;

/** Jira's projects and what belongs to them. */
public final class JiraProjects implements Projects {
  private final ProjectManager projects;
  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final ProjectRoleManager roles;
  private final Resolutions resolutions;

  JiraProjects(
      ProjectManager projects,
      IssueSecuritySchemeManager schemes,
      IssueSecurityLevelManager levels,
      ProjectRoleManager roles,
      Resolutions resolutions) {
    this.projects = projects;
    this.schemes = schemes;
    this.levels = levels;
    this.roles = roles;
    this.resolutions = resolutions;
  }

  @Override
  public Optional<Long> idOf(String projectKey) {
    return Optional.ofNullable(projects.getProjectObjByKey(projectKey)).map(Project::getId);
  }

  @Override
  public Optional<String> keyOf(long projectId) {
    return Optional.ofNullable(projects.getProjectObj(projectId)).map(Project::getKey);
  }

  @Override
  public List<Problem> problems(ProjectSetup setup) {
    Project project = projects.getProjectObj(setup.projectId());
    if (project == null) {
      return List.of(new Problem("projectId", "is no project"));
    }
    List<Problem> problems = new ArrayList<>();
    if (project.getIssueTypes().stream().noneMatch(t -> t.getId().equals(setup.issueTypeId()))) {
      problems.add(new Problem("issueTypeId", "is no issue type of the project"));
    }
    problems.addAll(problemsOfLevel(project, setup));
    if (roles.getProjectRole(Long.valueOf(setup.teamRoleId())) == null) {
      problems.add(new Problem("teamRoleId", "is no project role"));
    }
    if (!resolutions.has(setup.fixedResolutionId())) {
      problems.add(new Problem("fixedResolutionId", "is no resolution"));
    }
    return problems;
  }

  @Override
  public List<Problem> problemsOfLevel(ProjectSetup setup) {
    Project project = projects.getProjectObj(setup.projectId());
    return project == null
        ? List.of(new Problem("projectId", "is no project"))
        : problemsOfLevel(project, setup);
  }

  private List<Problem> problemsOfLevel(Project project, ProjectSetup setup) {
    // A level of another scheme would hide the issue from everybody, its reporter included.
    Optional<IssueSecurityLevel> level =
        levels(project).filter(one -> one.getId() == setup.levelId()).findFirst();
    if (level.isEmpty()) {
      return List.of(problem(Code.LEVEL_IS_NOT_THERE, String.valueOf(setup.levelId())));
    }
    List<Grant> grants =
        schemes.getPermissionsBySecurityLevel(setup.levelId()).stream()
            .map(JiraProjects::grant)
            .toList();
    return LevelRule.faults(grants, String.valueOf(setup.teamRoleId())).stream()
        .map(fault -> problem(fault, level.get().getName()))
        .toList();
  }

  private static Problem problem(Code code, String level) {
    return new Problem("levelId", new Refusal(code, level).reason());
  }

  private static Grant grant(IssueSecurityLevelPermission permission) {
    String parameter = Optional.ofNullable(permission.getParameter()).orElse("");
    return new Grant(permission.getType(), parameter, "");
  }

  private Stream<IssueSecurityLevel> levels(Project project) {
    return Optional.ofNullable(schemes.getSchemeIdFor(project)).stream()
        .flatMap(scheme -> levels.getIssueSecurityLevels(scheme).stream());
  }
}
