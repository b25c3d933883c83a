package org.embargo.jira.setup;

import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    } else {
      MapScreens map = (MapScreens) step;
      set(
          Named.require(all(), IssueTypeScreenScheme::getName, map.scheme()),
          types.require(map.type()).getId(),
          screenScheme(map));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (step instanceof OwnScreens own) {
      return find(own.scheme()).stream().flatMap(copy -> changes(project, own, copy)).toList();
    }
    MapScreens map = (MapScreens) step;
    return find(map.scheme()).stream().flatMap(scheme -> usersBesides(scheme, project)).toList();
  }

  private Stream<String> usersBesides(IssueTypeScreenScheme scheme, Project project) {
    return screens.usersBesides(scheme, project).stream()
        .map(key -> "the project " + key + " uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose. */
  private Stream<String> changes(Project project, OwnScreens step, IssueTypeScreenScheme copy) {
    if (!isUsed(project, copy)) {
      return usersBesides(copy, project);
    }
    IssueTypeScreenScheme before = before(step);
    Stream<String> own =
        lines(copy).equals(lines(before))
            ? Stream.empty()
            : Stream.of(
                "\"" + copy.getName() + "\" and \"" + before.getName() + "\" differ by now");
    return Stream.concat(own, usersBesides(copy, project));
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
      find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      unmap((MapScreens) step);
    }
  }

  /** Unless somebody has decided otherwise since. */
  private void unmap(MapScreens step) {
    Optional<String> type = types.find(step.type()).map(IssueType::getId);
    Optional<IssueTypeScreenScheme> scheme = find(step.scheme());
    if (type.isEmpty() || scheme.isEmpty() || !isOurs(step, scheme.get(), type.get())) {
      return;
    }
    step.before()
        .map(before -> schemes.getFieldScreenScheme(Long.valueOf(before.id())))
        .ifPresentOrElse(
            before -> set(scheme.get(), type.get(), before),
            () -> scheme.get().removeEntity(type.get()));
  }

  private static boolean isOurs(MapScreens step, IssueTypeScreenScheme scheme, String typeId) {
    return scheme.getEntities().stream()
        .filter(entity -> typeId.equals(entity.getIssueTypeId()))
        .anyMatch(e -> e.getFieldScreenScheme().getName().equalsIgnoreCase(step.screenScheme()));
  }

  private void own(Project project, OwnScreens step) {
    IssueTypeScreenScheme before = before(step);
    Optional<IssueTypeScreenScheme> there = find(step.scheme());
    if (there.filter(copy -> isUsed(project, copy)).isPresent()) {
      return;
    }
    if (!isUsed(project, before) && !hasDefault(project)) {
      throw new StepFailed("the project uses another issue type screen scheme by now");
    }
    IssueTypeScreenScheme copy = there.orElseGet(() -> create(step.scheme()));
    fill(copy, before);
    use(project, copy);
  }

  /** One that was left by a crash may be as the scheme was then, or half of it. */
  private void fill(IssueTypeScreenScheme copy, IssueTypeScreenScheme before) {
    Map<String, Long> wanted = lines(before);
    List<IssueTypeScreenSchemeEntity> there = List.copyOf(copy.getEntities());
    for (IssueTypeScreenSchemeEntity line : there) {
      Long id = line.getFieldScreenScheme().getId();
      if (!id.equals(wanted.get(String.valueOf(line.getIssueTypeId())))) {
        copy.removeEntity(line.getIssueTypeId());
      }
    }
    Map<String, Long> present = lines(copy);
    before.getEntities().stream()
        .filter(line -> !present.containsKey(String.valueOf(line.getIssueTypeId())))
        .forEach(
            line -> copy.addEntity(entity(line.getIssueTypeId(), line.getFieldScreenScheme())));
  }

  private void giveBack(Project project, OwnScreens step, IssueTypeScreenScheme copy) {
    if (isUsed(project, copy) || hasDefault(project)) {
      // Without a scheme of its own when a node died between taking off and putting on.
      use(project, before(step));
    }
    typeSchemes.removeIssueTypeScreenScheme(copy);
  }

  /** Whether Jira replaces an association is not known: so the old one is taken away first. */
  private void use(Project project, IssueTypeScreenScheme scheme) {
    IssueTypeScreenScheme used = typeSchemes.getIssueTypeScreenScheme(project);
    if (!used.getId().equals(scheme.getId())) {
      typeSchemes.removeSchemeAssociation(project, used);
      typeSchemes.addSchemeAssociation(project, scheme);
    }
  }

  private boolean isUsed(Project project, IssueTypeScreenScheme scheme) {
    return typeSchemes.getIssueTypeScreenScheme(project).getId().equals(scheme.getId());
  }

  private boolean hasDefault(Project project) {
    return typeSchemes.getIssueTypeScreenScheme(project).isDefault();
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

  private Collection<IssueTypeScreenScheme> all() {
    return typeSchemes.getIssueTypeScreenSchemes();
  }

  private Optional<IssueTypeScreenScheme> find(String name) {
    return Named.find(all(), IssueTypeScreenScheme::getName, name);
  }

  private FieldScreenScheme screenScheme(MapScreens step) {
    return Named.require(
        schemes.getFieldScreenSchemes(), FieldScreenScheme::getName, step.screenScheme());
  }

  private IssueTypeScreenScheme before(OwnScreens step) {
    Ref ref = step.before();
    return Optional.ofNullable(typeSchemes.getIssueTypeScreenScheme(Long.valueOf(ref.id())))
        .orElseThrow(() -> new StepFailed("\"" + ref.name() + "\" is gone"));
  }
}
