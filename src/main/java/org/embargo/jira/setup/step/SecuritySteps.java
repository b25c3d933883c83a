package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.step.CreateLevel;
import org.embargo.core.setup.step.CreateSecurityScheme;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraGrants;
import org.embargo.jira.setup.read.JiraSecurity;
import org.embargo.jira.setup.read.Named;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/** Makes security schemes and levels. */
public final class SecuritySteps implements Steps {
  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final JiraSecurity security;
  private final JiraGrants grants;

  public SecuritySteps(
      IssueSecuritySchemeManager schemes,
      IssueSecurityLevelManager levels,
      JiraSecurity security,
      JiraGrants grants) {
    this.schemes = schemes;
    this.levels = levels;
    this.security = security;
    this.grants = grants;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CreateSecurityScheme.class, CreateLevel.class);
  }

  @Override
  public void perform(Project project, Step step) {
    // Jira answers from a cache of grants: one that did not outlive a crash would have us add
    // twice.
    levels.clearUsersLevels();
    try {
      if (step instanceof CreateSecurityScheme create) {
        create(create);
      } else {
        CreateLevel create = (CreateLevel) step;
        addLevel(require(create.scheme()), create.level(), create.grants());
      }
    } catch (GenericEntityException e) {
      throw new StepFailed("the security scheme cannot be stored", e);
    } finally {
      levels.clearUsersLevels();
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (step instanceof CreateSecurityScheme create) {
      return find(create.scheme()).stream().flatMap(one -> changes(create, one)).toList();
    }
    CreateLevel create = (CreateLevel) step;
    return find(create.scheme()).stream()
        .flatMap(
            scheme ->
                Stream.concat(
                    usesOf(scheme, create.level()),
                    security.usersBesides(scheme, project).stream()
                        .map(key -> "the project " + key + " uses the scheme too")))
        .toList();
  }

  /** Our own levels are gone by then: what it has besides those of its model is somebody's. */
  private Stream<String> changes(CreateSecurityScheme step, Scheme scheme) {
    Optional<Scheme> model =
        step.copyOf().map(ref -> schemes.getSchemeObject(Long.valueOf(ref.id())));
    return Stream.concat(
        schemes.getProjects(scheme).stream()
            .map(user -> "the project " + user.getKey() + " uses the scheme"),
        security.more(scheme, model).stream()
            .map(level -> "its level \"" + level + "\" has been added or changed since"));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof CreateSecurityScheme create) {
      find(create.scheme()).ifPresent(this::delete);
    } else {
      CreateLevel create = (CreateLevel) step;
      find(create.scheme())
          .flatMap(scheme -> security.level(scheme, create.level()))
          .ifPresent(level -> levels.deleteSecurityLevel(level.getId()));
    }
    levels.clearUsersLevels();
  }

  private void create(CreateSecurityScheme step) throws GenericEntityException {
    Scheme scheme =
        find(step.scheme())
            .orElseGet(() -> schemes.createSchemeObject(step.scheme(), Named.MADE_BY));
    if (step.copyOf().isPresent()) {
      copy(Long.valueOf(step.copyOf().get().id()), scheme);
    }
  }

  private void copy(Long from, Scheme to) throws GenericEntityException {
    Long usual = schemes.getIssueSecurityLevelScheme(from).getDefaultSecurityLevelId();
    for (IssueSecurityLevel level : levels.getIssueSecurityLevels(from)) {
      Long copy = addLevel(to, level.getName(), grants.ofLevel(level.getId()));
      if (level.getId().equals(usual)) {
        // There is no other way to set the default.
        GenericValue row = schemes.getScheme(to.getId());
        row.set("defaultlevel", copy);
        schemes.updateScheme(row);
      }
    }
  }

  /** Adds what is missing of it. */
  private Long addLevel(Scheme scheme, String name, List<Grant> wanted)
      throws GenericEntityException {
    IssueSecurityLevel level =
        security
            .level(scheme, name)
            .orElseGet(() -> levels.createIssueSecurityLevel(scheme.getId(), name, Named.MADE_BY));
    List<Grant> there = grants.ofLevel(level.getId());
    for (Grant grant : wanted) {
      if (there.stream().noneMatch(g -> isSame(g, grant))) {
        schemes.createSchemeEntity(schemes.getScheme(scheme.getId()), entity(grant, level));
      }
    }
    return level.getId();
  }

  private static SchemeEntity entity(Grant grant, IssueSecurityLevel level) {
    boolean named = grant.type().equals(Grant.ROLE) || grant.type().equals(Grant.USER_FIELD);
    if (named && grant.parameter().isEmpty()) {
      throw new StepFailed("what the level lets in is missing: " + grant.label());
    }
    String parameter = grant.parameter().isEmpty() ? null : grant.parameter();
    return new SchemeEntity(grant.type(), parameter, level.getId());
  }

  private static boolean isSame(Grant one, Grant other) {
    return one.type().equals(other.type()) && one.parameter().equals(other.parameter());
  }

  private Stream<String> usesOf(Scheme scheme, String name) {
    Optional<IssueSecurityLevel> level = security.level(scheme, name);
    if (level.isEmpty()) {
      return Stream.empty();
    }
    Long id = level.get().getId();
    Stream<String> issues =
        schemes.getProjects(scheme).stream()
            .filter(user -> levels.getIssueCount(id, user.getId()) > 0)
            .map(user -> "issues of the project " + user.getKey() + " have the level");
    Long usual = schemes.getIssueSecurityLevelScheme(scheme.getId()).getDefaultSecurityLevelId();
    return id.equals(usual) ? Stream.concat(issues, Stream.of("it is the default level")) : issues;
  }

  private void delete(Scheme scheme) {
    try {
      schemes.deleteScheme(scheme.getId());
    } catch (GenericEntityException e) {
      throw new StepFailed("the security scheme cannot be deleted", e);
    }
  }

  private Optional<Scheme> find(String name) {
    return Optional.ofNullable(schemes.getSchemeObject(name));
  }

  private Scheme require(String name) {
    return find(name)
        .orElseThrow(() -> new StepFailed("the security scheme \"" + name + "\" is gone"));
  }
}
