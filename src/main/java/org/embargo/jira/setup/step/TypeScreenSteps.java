package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.MapScreens;
import org.embargo.core.setup.step.OwnScreens;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraScreens;
import org.embargo.jira.setup.read.JiraTypes;
import org.embargo.jira.setup.read.Named;

/** Gives the type its screens, in a scheme that only this project uses. */
public final class TypeScreenSteps implements Steps {
  private final TypeScreenSchemes schemes;
  private final FieldScreenSchemeManager screenSchemes;
  private final JiraScreens screens;
  private final JiraTypes types;

  public TypeScreenSteps(
      TypeScreenSchemes schemes,
      FieldScreenSchemeManager screenSchemes,
      JiraScreens screens,
      JiraTypes types) {
    this.schemes = schemes;
    this.screenSchemes = screenSchemes;
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
      schemes.set(
          schemes.require(map.scheme()), types.require(map.type()).getId(), screenScheme(map));
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (step instanceof OwnScreens own) {
      return schemes.find(own.scheme()).stream()
          .flatMap(copy -> changes(project, own, copy))
          .toList();
    }
    return schemes.find(((MapScreens) step).scheme()).stream()
        .flatMap(scheme -> usersBesides(scheme, project))
        .toList();
  }

  private Stream<String> usersBesides(IssueTypeScreenScheme scheme, Project project) {
    return screens.usersBesides(scheme, project).stream()
        .map(key -> "the project " + key + " uses \"" + scheme.getName() + "\" too");
  }

  /** What others have made of the copy, which giving it back would lose. */
  private Stream<String> changes(Project project, OwnScreens step, IssueTypeScreenScheme copy) {
    if (!schemes.isUsed(project, copy)) {
      return usersBesides(copy, project);
    }
    IssueTypeScreenScheme before = schemes.require(step.before());
    Stream<String> own =
        TypeScreenSchemes.lines(copy).equals(TypeScreenSchemes.lines(before))
            ? Stream.empty()
            : Stream.of(Named.differ(copy.getName(), before.getName()));
    return Stream.concat(own, usersBesides(copy, project));
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof OwnScreens own) {
      schemes.find(own.scheme()).ifPresent(copy -> giveBack(project, own, copy));
    } else {
      unmap((MapScreens) step);
    }
  }

  /** Unless somebody has decided otherwise since. */
  private void unmap(MapScreens step) {
    Optional<String> type = types.find(step.type()).map(IssueType::getId);
    Optional<IssueTypeScreenScheme> scheme = schemes.find(step.scheme());
    if (type.isEmpty() || scheme.isEmpty() || !isOurs(step, scheme.get(), type.get())) {
      return;
    }
    step.before()
        .map(before -> screenSchemes.getFieldScreenScheme(Long.valueOf(before.id())))
        .ifPresentOrElse(
            before -> schemes.set(scheme.get(), type.get(), before),
            () -> scheme.get().removeEntity(type.get()));
  }

  private static boolean isOurs(MapScreens step, IssueTypeScreenScheme scheme, String typeId) {
    return scheme.getEntities().stream()
        .filter(entity -> typeId.equals(entity.getIssueTypeId()))
        .anyMatch(e -> e.getFieldScreenScheme().getName().equalsIgnoreCase(step.screenScheme()));
  }

  private void own(Project project, OwnScreens step) {
    IssueTypeScreenScheme before = schemes.require(step.before());
    Optional<IssueTypeScreenScheme> there = schemes.find(step.scheme());
    if (there.filter(copy -> schemes.isUsed(project, copy)).isPresent()) {
      return;
    }
    if (!schemes.isUsed(project, before) && !schemes.usesDefault(project)) {
      throw new StepFailed("the project uses another issue type screen scheme by now");
    }
    IssueTypeScreenScheme copy = there.orElseGet(() -> schemes.create(step.scheme()));
    // One that was left by a crash may be as the scheme was then, or half of it.
    schemes.fill(copy, before);
    schemes.use(project, copy);
  }

  private void giveBack(Project project, OwnScreens step, IssueTypeScreenScheme copy) {
    if (schemes.isUsed(project, copy) || schemes.usesDefault(project)) {
      // Without a scheme of its own when a node died between taking off and putting on.
      schemes.use(project, schemes.require(step.before()));
    }
    schemes.delete(copy);
  }

  private FieldScreenScheme screenScheme(MapScreens step) {
    return Named.require(
        screenSchemes.getFieldScreenSchemes(), FieldScreenScheme::getName, step.screenScheme());
  }
}
