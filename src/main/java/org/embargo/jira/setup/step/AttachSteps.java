package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.AttachSecurityScheme;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraSecurity;
import org.embargo.jira.setup.read.Named;

/**
 * Has the project use a security scheme. An issue that keeps the level of a scheme that its project
 * does not use is seen by nobody: so levels go along by their names.
 */
public final class AttachSteps implements Steps {
  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final JiraSecurity security;

  public AttachSteps(
      IssueSecuritySchemeManager schemes, IssueSecurityLevelManager levels, JiraSecurity security) {
    this.schemes = schemes;
    this.levels = levels;
    this.security = security;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(AttachSecurityScheme.class);
  }

  @Override
  public void perform(Project project, Step step) {
    String name = ((AttachSecurityScheme) step).scheme();
    Scheme scheme =
        Optional.ofNullable(schemes.getSchemeObject(name))
            .orElseThrow(() -> new StepFailed("the security scheme \"" + name + "\" is gone"));
    Scheme used = schemes.getSchemeFor(project);
    if (used != null && !used.getId().equals(scheme.getId())) {
      checkCopy(((AttachSecurityScheme) step).before(), used, scheme);
    }
    use(project, scheme);
  }

  /** Ordinary issues go on as before only if the copy is still one. */
  private void checkCopy(Optional<Ref> before, Scheme used, Scheme copy) {
    if (before.filter(ref -> ref.id().equals(String.valueOf(used.getId()))).isEmpty()) {
      throw new StepFailed("the project uses \"" + used.getName() + "\" by now");
    }
    levels.clearUsersLevels();
    if (!security.hasAllOf(copy, used)) {
      throw new StepFailed(Named.differ(used.getName(), copy.getName()));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    AttachSecurityScheme attach = (AttachSecurityScheme) step;
    Scheme used = schemes.getSchemeFor(project);
    Optional<Scheme> before = attach.before().map(this::scheme);
    if (used == null || before.filter(b -> b.getId().equals(used.getId())).isPresent()) {
      return List.of();
    }
    if (!used.getName().equals(attach.scheme())) {
      return List.of("the project uses \"" + used.getName() + "\" by now");
    }
    return security.levels(used).stream()
        .filter(level -> levels.getIssueCount(level.getId(), project.getId()) > 0)
        .filter(level -> before.flatMap(b -> security.twin(level, b)).isEmpty())
        .map(
            level ->
                "issues of the project have the level \""
                    + level.getName()
                    + "\", which the former scheme does not have, or has for others")
        .toList();
  }

  @Override
  public void undo(Project project, Step step) {
    AttachSecurityScheme attach = (AttachSecurityScheme) step;
    if (attach.before().isPresent()) {
      // Also when there is none at all: a node may have died between taking off and putting on.
      use(project, scheme(attach.before().get()));
    } else {
      schemes.removeSchemesFromProject(project);
      levels.clearUsersLevels();
    }
  }

  private void use(Project project, Scheme scheme) {
    // Which levels are the same is decided by the grants as they are, not as they were cached.
    levels.clearUsersLevels();
    Scheme used = schemes.getSchemeFor(project);
    if (used == null) {
      schemes.addSchemeToProject(project, scheme);
    } else if (!used.getId().equals(scheme.getId())) {
      Map<Long, Long> levelsAlong = twins(project, used, scheme);
      if (hasIssuesWithLevel(project, used)) {
        // A task of Jira's, in the background: the next step waits for its end.
        schemes.assignSchemeToProject(project, scheme.getId(), levelsAlong);
      } else {
        schemes.removeSchemesFromProject(project);
        schemes.addSchemeToProject(project, scheme);
      }
    }
    levels.clearUsersLevels();
  }

  private boolean hasIssuesWithLevel(Project project, Scheme scheme) {
    return security.levels(scheme).stream()
        .anyMatch(level -> levels.getIssueCount(level.getId(), project.getId()) > 0);
  }

  /** An issue is never moved to a level that lets others in, and never loses its level. */
  private Map<Long, Long> twins(Project project, Scheme from, Scheme to) {
    Map<Long, Long> ids = new HashMap<>();
    for (IssueSecurityLevel level : security.levels(from)) {
      Optional<IssueSecurityLevel> twin = security.twin(level, to);
      twin.ifPresent(same -> ids.put(level.getId(), same.getId()));
      if (twin.isEmpty() && levels.getIssueCount(level.getId(), project.getId()) > 0) {
        throw new StepFailed(
            "issues have the level \""
                + level.getName()
                + "\", and \""
                + to.getName()
                + "\" does not have it, or has it for others");
      }
    }
    return ids;
  }

  private Scheme scheme(Ref ref) {
    return Optional.ofNullable(schemes.getSchemeObject(Long.valueOf(ref.id())))
        .orElseThrow(() -> new StepFailed("the security scheme \"" + ref.name() + "\" is gone"));
  }
}
