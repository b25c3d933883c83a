package org.embargo.jira.setup;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.common.NotAvailable;
import org.embargo.app.common.Redacted;
import org.embargo.app.setup.StepFailed;
import org.embargo.app.tracker.Levels;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.step.CreateLevel;
import org.embargo.jira.setup.read.JiraSecurity;
import org.embargo.jira.setup.read.ProjectGrants;
import org.embargo.jira.setup.step.SecuritySteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jira's security levels. */
public final class JiraLevels implements Levels {
  private static final Logger logger = LoggerFactory.getLogger(JiraLevels.class);

  /** No level has this id: sequences in Jira begin at 10000. */
  private static final long NOWHERE = 9_999_999_999L;

  /** Of no type that is known, so an audience takes it for everybody. */
  private static final Grant UNKNOWN = new Grant("not known", "", NOT_KNOWN);

  private final ProjectManager projects;
  private final IssueSecurityLevelManager manager;
  private final JiraSecurity security;
  private final ProjectGrants grants;
  private final SecuritySteps steps;

  JiraLevels(
      ProjectManager projects,
      IssueSecurityLevelManager manager,
      JiraSecurity security,
      ProjectGrants grants,
      SecuritySteps steps) {
    this.projects = projects;
    this.manager = manager;
    this.security = security;
    this.grants = grants;
    this.steps = steps;
  }

  @Override
  public ProjectLevels of(long projectId) {
    return project(projectId)
        .map(security::levelsOf)
        .orElseGet(() -> new ProjectLevels(List.of(), false));
  }

  @Override
  public Optional<Long> make(long projectId, String name, List<Grant> wanted) {
    ProjectLevels there = of(projectId);
    return project(projectId)
        .filter(any -> there.mayGrow())
        .flatMap(project -> make(project, freeName(there, name), wanted));
  }

  private Optional<Long> make(Project project, String name, List<Grant> wanted) {
    String scheme = security.scheme(project).map(Scheme::getName).orElseThrow();
    try {
      steps.perform(project, new CreateLevel(scheme, name, wanted));
    } catch (StepFailed e) {
      return Optional.empty();
    }
    return find(security.levelsOf(project), name).map(LevelState::id);
  }

  private static String freeName(ProjectLevels there, String name) {
    String candidate = name;
    for (int i = 2; find(there, candidate).isPresent(); i++) {
      candidate = name + " (" + i + ")";
    }
    return candidate;
  }

  private static Optional<LevelState> find(ProjectLevels there, String name) {
    return there.levels().stream().filter(level -> level.name().equals(name)).findFirst();
  }

  /** A level of another scheme hides an issue for certain; of one that is gone it is inferred. */
  @Override
  public long hiding(long projectId, List<Long> preferred) {
    ProjectLevels own = of(projectId);
    Set<Long> there = all(preferred);
    return Stream.concat(preferred.stream().filter(there::contains), there.stream())
        .filter(id -> own.find(id).isEmpty())
        .findFirst()
        .orElse(NOWHERE);
  }

  /**
   * Where nobody can tell which there are, those that are known: an issue is hidden all the same.
   */
  private Set<Long> all(List<Long> known) {
    try {
      return manager.getAllIssueSecurityLevels().stream()
          .map(IssueSecurityLevel::getId)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (RuntimeException | LinkageError e) {
      logger.warn("the security levels of Jira cannot be listed", new Redacted(e));
      return Set.copyOf(known);
    }
  }

  @Override
  public List<String> openTo(TrackedIssue issue) {
    Project project = projects.getProjectObj(issue.projectId());
    return open(project, issue.levelId()).stream().map(Grant::label).distinct().toList();
  }

  /** The grants of the level, or without one those of Browse Projects. */
  List<Grant> open(Project project, Optional<Long> level) {
    return level.isEmpty()
        ? browsing(project)
        : of(project.getId()).find(level.get()).map(LevelState::grants).orElse(List.of());
  }

  /** Sealing goes on where nobody can tell whom an issue is open to. */
  private List<Grant> browsing(Project project) {
    try {
      return grants
          .permissions(project)
          .getOrDefault(ProjectPermissions.BROWSE_PROJECTS.permissionKey(), List.of());
    } catch (NotAvailable e) {
      return List.of(UNKNOWN);
    }
  }

  private Optional<Project> project(long projectId) {
    return Optional.ofNullable(projects.getProjectObj(projectId));
  }
}
