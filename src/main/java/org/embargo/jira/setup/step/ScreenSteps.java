package org.embargo.jira.setup.step;

import com.atlassian.jira.bc.ServiceOutcome;
import com.atlassian.jira.bc.issue.fields.screen.FieldScreenService;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.ScreenState;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.CopyScreen;
import org.embargo.core.setup.step.CreateResolveScreen;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraWorkflows;
import org.embargo.jira.setup.read.Named;

/** Makes screens, always as copies: their classes are none of Jira's API. */
public final class ScreenSteps implements Steps {
  private static final List<String> RESOLVE = List.of("resolution", "fixVersions", "assignee");

  private final FieldScreenManager screens;
  private final FieldScreenService service;
  private final FieldScreenSchemeManager schemes;
  private final JiraAuthenticationContext authentication;
  private final JiraWorkflows workflows;

  public ScreenSteps(
      FieldScreenManager screens,
      FieldScreenService service,
      FieldScreenSchemeManager schemes,
      JiraAuthenticationContext authentication,
      JiraWorkflows workflows) {
    this.screens = screens;
    this.service = service;
    this.schemes = schemes;
    this.authentication = authentication;
    this.workflows = workflows;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CopyScreen.class, CreateResolveScreen.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof CopyScreen copy) {
      FieldScreen screen = find(copy.screen()).orElseGet(() -> copy(copy.copyOf(), copy.screen()));
      if (screen.containsField(ScreenState.SECURITY_FIELD)) {
        screen.removeFieldScreenLayoutItem(ScreenState.SECURITY_FIELD);
      }
      copy.added().ifPresent(field -> add(screen, field.id()));
    } else {
      resolveScreen((CreateResolveScreen) step);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    return find(name(step)).stream().flatMap(this::usesOf).toList();
  }

  @Override
  public void undo(Project project, Step step) {
    find(name(step)).ifPresent(screen -> screens.removeFieldScreen(screen.getId()));
  }

  private Stream<String> usesOf(FieldScreen screen) {
    return Stream.concat(
        schemes.getFieldScreenSchemes().stream()
            .filter(scheme -> shows(scheme, screen))
            .map(scheme -> "the screen scheme \"" + scheme.getName() + "\" uses the screen"),
        workflows
            .showing(screen.getId())
            .map(workflow -> "the workflow \"" + workflow + "\" shows the screen"));
  }

  private void resolveScreen(CreateResolveScreen step) {
    FieldScreen screen = find(step.screen()).orElseGet(() -> copy(step.copyOf(), step.screen()));
    for (int tab = screen.getTabs().size() - 1; tab > 0; tab--) {
      screen.removeTab(tab);
    }
    List<String> there =
        screen.getTabs().get(0).getFieldScreenLayoutItems().stream()
            .map(FieldScreenLayoutItem::getFieldId)
            .toList();
    there.stream()
        .filter(field -> !RESOLVE.contains(field))
        .forEach(screen::removeFieldScreenLayoutItem);
    RESOLVE.forEach(field -> add(screen, field));
  }

  private static void add(FieldScreen screen, String field) {
    if (field.isEmpty()) {
      throw new StepFailed("the field for the screen is missing");
    }
    if (!screen.containsField(field)) {
      screen.getTabs().get(0).addFieldScreenLayoutItem(field);
    }
  }

  private FieldScreen copy(Ref from, String name) {
    FieldScreen source = screens.getFieldScreen(Long.valueOf(from.id()));
    if (source == null) {
      throw new StepFailed("the screen \"" + from.name() + "\" is gone");
    }
    ServiceOutcome<FieldScreen> copy =
        service.copy(source, name, Named.MADE_BY, authentication.getLoggedInUser());
    if (!copy.isValid()) {
      throw new StepFailed(String.join("; ", copy.getErrorCollection().getErrorMessages()));
    }
    return copy.getReturnedValue();
  }

  private static boolean shows(FieldScreenScheme scheme, FieldScreen screen) {
    return scheme.getFieldScreenSchemeItems().stream()
        .anyMatch(item -> item.getFieldScreen().getId().equals(screen.getId()));
  }

  private static String name(Step step) {
    return step instanceof CopyScreen copy ? copy.screen() : ((CreateResolveScreen) step).screen();
  }

  private Optional<FieldScreen> find(String name) {
    return Named.find(screens.getFieldScreens(), FieldScreen::getName, name);
  }
}
