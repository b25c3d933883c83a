package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.common.Redacted;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.SchemeUse;
import org.embargo.core.setup.SecurityState;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Security schemes and their levels. */
public final class JiraSecurity implements Named {
  private static final Logger logger = LoggerFactory.getLogger(JiraSecurity.class);

  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final JiraGrants grants;

  public JiraSecurity(
      IssueSecuritySchemeManager schemes, IssueSecurityLevelManager levels, JiraGrants grants) {
    this.schemes = schemes;
    this.levels = levels;
    this.grants = grants;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.SECURITY_SCHEME, Named.of(schemes.getSchemeObjects(), Scheme::getName, Scheme::getId));
  }

  public Optional<SecurityState> of(Project project) {
    return scheme(project).map(scheme -> state(scheme, project));
  }

  /** A scheme that was made and that the project does not use yet. */
  Optional<SecurityState> inWaiting(Project project, Set<Thing> made) {
    Long used = schemes.getSchemeIdFor(project);
    return schemes.getSchemeObjects().stream()
        .filter(scheme -> made.contains(new Thing(Kind.SECURITY_SCHEME, scheme.getName())))
        .filter(scheme -> !scheme.getId().equals(used))
        .findFirst()
        .map(scheme -> state(scheme, project));
  }

  public List<IssueSecurityLevel> levels(Scheme scheme) {
    return levels.getIssueSecurityLevels(scheme.getId());
  }

  public Optional<IssueSecurityLevel> level(Scheme scheme, String name) {
    return Named.find(levels(scheme), IssueSecurityLevel::getName, name);
  }

  /** The level of that name in another scheme, if it lets the same people in. */
  public Optional<IssueSecurityLevel> twin(IssueSecurityLevel level, Scheme other) {
    return level(other, level.getName())
        .filter(
            same ->
                Set.copyOf(grants.ofLevel(same.getId()))
                    .equals(Set.copyOf(grants.ofLevel(level.getId()))));
  }

  /** Whether it has every level of the other, for the same people, and the same default. */
  public boolean hasAllOf(Scheme scheme, Scheme other) {
    return levels(other).stream().allMatch(level -> twin(level, scheme).isPresent())
        && defaultLevel(scheme).equals(defaultLevel(other));
  }

  /** Its name; empty when issues have no level unless they ask for one. */
  private Optional<String> defaultLevel(Scheme scheme) {
    Long usual = schemes.getIssueSecurityLevelScheme(scheme.getId()).getDefaultSecurityLevelId();
    return levels(scheme).stream()
        .filter(level -> level.getId().equals(usual))
        .map(IssueSecurityLevel::getName)
        .findFirst();
  }

  /**
   * Names of the levels that the other scheme does not have, or that let in whom the other's does
   * not.
   */
  public List<String> more(Scheme scheme, Optional<Scheme> other) {
    return levels(scheme).stream()
        .filter(level -> !isWithin(level, other))
        .map(IssueSecurityLevel::getName)
        .toList();
  }

  private boolean isWithin(IssueSecurityLevel level, Optional<Scheme> scheme) {
    return scheme
        .flatMap(one -> level(one, level.getName()))
        .filter(same -> grants.ofLevel(same.getId()).containsAll(grants.ofLevel(level.getId())))
        .isPresent();
  }

  public List<String> usersBesides(Scheme scheme, Project project) {
    return schemes.getProjects(scheme).stream()
        .filter(other -> !other.getId().equals(project.getId()))
        .map(Project::getKey)
        .sorted()
        .toList();
  }

  /**
   * What sealing goes by, and nothing else of the scheme: what cannot be read of that keeps no
   * issue open. None may be added where nobody can tell who else uses the scheme.
   */
  public ProjectLevels levelsOf(Project project) {
    return scheme(project)
        .map(scheme -> new ProjectLevels(states(scheme), isOwn(scheme, project)))
        .orElseGet(() -> new ProjectLevels(List.of(), false));
  }

  public Optional<Scheme> scheme(Project project) {
    return Optional.ofNullable(schemes.getSchemeFor(project));
  }

  private boolean isOwn(Scheme scheme, Project project) {
    try {
      return usersBesides(scheme, project).isEmpty();
    } catch (RuntimeException | LinkageError e) {
      logger.warn("security scheme {} is taken for shared", scheme.getId(), new Redacted(e));
      return false;
    }
  }

  private List<LevelState> states(Scheme scheme) {
    return levels(scheme).stream()
        .map(level -> new LevelState(level.getId(), level.getName(), grants.ofLevel(level.getId())))
        .toList();
  }

  private SecurityState state(Scheme scheme, Project project) {
    return new SecurityState(
        new SchemeUse(
            new Ref(String.valueOf(scheme.getId()), scheme.getName()),
            false,
            usersBesides(scheme, project),
            false),
        defaultLevel(scheme),
        states(scheme));
  }
}
