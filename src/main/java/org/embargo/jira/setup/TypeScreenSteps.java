package org.embargo.jira.setup;

import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.Ref;
import org.embargo.core.setup.step.MapScreens;
import org.embargo.core.setup.step.OwnScreens;
import org.embargo.core.setup.step.Step;
import org.jspecify.annotations.Nullable;

/** Gives the type its screens, in a scheme that only this project uses. */
final class TypeScreenSteps implements Steps {
  private final IssueTypeScreenSchemeManager typeSchemes;
  private final FieldScreenSchemeManager schemes;
  private final FieldScreenFactory factory;
  private final JiraScreens screens;
  private final JiraTypes types;

  TypeScreenSteps(
      IssueTypeScreenSchemeManager typeSchemes,
      FieldScreenSchemeManager schemes,
      FieldScreenFactory factory,
      JiraScreens screens,
      JiraTypes types) {
    this.typeSchemes = typeSchemes;
    this.schemes = schemes;
    this.factory = factory;
    this.screens = screens;
    this.types = types;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(OwnScreens.class, MapScreens.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof OwnScreens own) {
      own(project, own);
    } else if (step instanceof MapScreens map) {
      FieldScreenScheme screenScheme =
          Named.require(
              schemes.getFieldScreenSchemes(), FieldScreenScheme::getName, map.screenScheme());
      set(typeScheme(map.scheme()), types.require(map.type()).getId(), screenScheme);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (step instanceof MapScreens map) {
      return find(map.scheme()).stream().flatMap(scheme -> usersBesides(scheme, project)).toList();
    }
    OwnScreens own = (OwnScreens) step;
    return find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy)).toList();
  }

  private Stream<String> usersBesides(IssueTypeScreenScheme scheme, Project project) {
    return screens.usersBesides(scheme, project).stream()
        .map(key -> "the project " + key + " uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose. */
  private Stream<String> changes(Project project, OwnScreens step, IssueTypeScreenScheme copy) {
    IssueTypeScreenScheme before = before(step.before());
    IssueTypeScreenScheme used = typeSchemes.getIssueTypeScreenScheme(project);
    Stream.Builder<String> reasons = Stream.builder();
    if (isSame(used, copy) && !lines(copy).equals(lines(before))) {
      reasons.add("\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now");
    }
    if (!isSame(used, copy) && !isSame(used, before) && !used.isDefault()) {
      reasons.add("the project uses another issue type screen scheme by now");
    }
    return Stream.concat(reasons.build(), usersBesides(copy, project));
  }

  private static Map<String, Long> lines(IssueTypeScreenScheme scheme) {
    return scheme.getEntities().stream()
        .collect(
            Collectors.toMap(
                entity -> String.valueOf(entity.getIssueTypeId()),
                entity -> entity.getFieldScreenScheme().getId()));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnScreens own) {
      find(own.scheme()).ifPresent(copy -> giveBack(project, own.before(), copy));
    } else if (step instanceof MapScreens map) {
      Optional<IssueType> type = types.find(map.type());
      Optional<IssueTypeScreenScheme> scheme = find(map.scheme());
      if (type.isPresent() && scheme.isPresent()) {
        map.before()
            .map(before -> schemes.getFieldScreenScheme(Long.valueOf(before.id())))
            .ifPresentOrElse(
                before -> set(scheme.get(), type.get().getId(), before),
                () -> scheme.get().removeEntity(type.get().getId()));
      }
    }
  }

  private void own(Project project, OwnScreens step) {
    IssueTypeScreenScheme before = before(step.before());
    IssueTypeScreenScheme copy = find(step.scheme()).orElseGet(() -> create(step.scheme()));
    for (IssueTypeScreenSchemeEntity entity : before.getEntities()) {
      boolean there =
          copy.getEntities().stream()
              .anyMatch(e -> Objects.equals(e.getIssueTypeId(), entity.getIssueTypeId()));
      if (!there) {
        copy.addEntity(entity(entity.getIssueTypeId(), entity.getFieldScreenScheme()));
      }
    }
    use(project, copy);
  }

  private void giveBack(Project project, Ref before, IssueTypeScreenScheme copy) {
    IssueTypeScreenScheme used = typeSchemes.getIssueTypeScreenScheme(project);
    if (isSame(used, copy) || used.isDefault()) {
      // Without a scheme of its own when a node died between taking off and putting on.
      use(project, before(before));
    }
    typeSchemes.removeIssueTypeScreenScheme(copy);
  }

  /** Whether Jira replaces an association is not known: so the old one is taken away first. */
  private void use(Project project, IssueTypeScreenScheme scheme) {
    IssueTypeScreenScheme used = typeSchemes.getIssueTypeScreenScheme(project);
    if (isSame(used, scheme)) {
      return;
    }
    typeSchemes.removeSchemeAssociation(project, used);
    typeSchemes.addSchemeAssociation(project, scheme);
  }

  private static boolean isSame(IssueTypeScreenScheme one, IssueTypeScreenScheme other) {
    return one.getId().equals(other.getId());
  }

  private void set(IssueTypeScreenScheme scheme, String typeId, FieldScreenScheme screenScheme) {
    boolean there = scheme.getEntities().stream().anyMatch(e -> typeId.equals(e.getIssueTypeId()));
    if (there) {
      scheme.removeEntity(typeId);
    }
    scheme.addEntity(entity(typeId, screenScheme));
  }

  private IssueTypeScreenScheme create(String name) {
    IssueTypeScreenScheme scheme = factory.createIssueTypeScreenScheme();
    scheme.setName(name);
    scheme.setDescription(Named.MADE_BY);
    // Entities are added to a scheme that is stored.
    scheme.store();
    return scheme;
  }

  /**
   * @param typeId null for what all other types have
   */
  private IssueTypeScreenSchemeEntity entity(
      @Nullable String typeId, FieldScreenScheme screenScheme) {
    IssueTypeScreenSchemeEntity entity = factory.createIssueTypeScreenSchemeEntity();
    entity.setIssueTypeId(typeId);
    entity.setFieldScreenScheme(screenScheme);
    return entity;
  }

  private Optional<IssueTypeScreenScheme> find(String name) {
    return typeSchemes.getIssueTypeScreenSchemes().stream()
        .filter(scheme -> scheme.getName().equals(name))
        .findFirst();
  }

  private IssueTypeScreenScheme typeScheme(String name) {
    return Named.require(
        typeSchemes.getIssueTypeScreenSchemes(), IssueTypeScreenScheme::getName, name);
  }

  private IssueTypeScreenScheme before(Ref ref) {
    return Optional.ofNullable(typeSchemes.getIssueTypeScreenScheme(Long.valueOf(ref.id())))
        .orElseThrow(() -> new StepFailed("\"" + ref.name() + "\" is gone"));
  }
}
