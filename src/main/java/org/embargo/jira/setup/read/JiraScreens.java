package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.SchemeUse;
import org.embargo.core.setup.ScreenState;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.jspecify.annotations.Nullable;

/** Screens, and which of them issues have. */
public final class JiraScreens implements Named {
  private final FieldScreenManager screens;
  private final FieldScreenSchemeManager schemes;
  private final IssueTypeScreenSchemeManager typeSchemes;
  private final ProjectManager projects;

  public JiraScreens(
      FieldScreenManager screens,
      FieldScreenSchemeManager schemes,
      IssueTypeScreenSchemeManager typeSchemes,
      ProjectManager projects) {
    this.screens = screens;
    this.schemes = schemes;
    this.typeSchemes = typeSchemes;
    this.projects = projects;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(
        Kind.SCREEN, Named.of(screens.getFieldScreens(), FieldScreen::getName, FieldScreen::getId),
        Kind.SCREEN_SCHEME,
            Named.of(
                schemes.getFieldScreenSchemes(),
                FieldScreenScheme::getName,
                FieldScreenScheme::getId),
        Kind.ISSUE_TYPE_SCREEN_SCHEME,
            Named.of(
                typeSchemes.getIssueTypeScreenSchemes(),
                IssueTypeScreenScheme::getName,
                IssueTypeScreenScheme::getId));
  }

  SchemeUse scheme(Project project) {
    IssueTypeScreenScheme scheme = typeSchemes.getIssueTypeScreenScheme(project);
    List<String> others = scheme.isDefault() ? List.of() : usersBesides(scheme, project);
    return new SchemeUse(
        new Ref(String.valueOf(scheme.getId()), scheme.getName()),
        scheme.isDefault(),
        others,
        false);
  }

  public List<String> usersBesides(IssueTypeScreenScheme scheme, Project project) {
    return scheme.getProjects().stream()
        .map(row -> row.getLong("id"))
        .filter(id -> !id.equals(project.getId()))
        .map(id -> Named.key(projects, id))
        .sorted()
        .toList();
  }

  boolean hasOwn(Project project, Optional<String> typeId) {
    return typeId
        .filter(id -> entity(typeSchemes.getIssueTypeScreenScheme(project), id).isPresent())
        .isPresent();
  }

  /** What shows the screens of the type's issues; of a new type, those of the default. */
  FieldScreenScheme screenScheme(Project project, Optional<String> typeId) {
    IssueTypeScreenScheme scheme = typeSchemes.getIssueTypeScreenScheme(project);
    return typeId
        .flatMap(id -> entity(scheme, id))
        .or(() -> entity(scheme, null))
        .map(IssueTypeScreenSchemeEntity::getFieldScreenScheme)
        .orElseThrow(() -> new StepFailed("\"" + scheme.getName() + "\" has no default screens"));
  }

  List<ScreenState> states(FieldScreenScheme scheme) {
    return scheme.getFieldScreenSchemeItems().stream()
        .map(item -> state(item.getFieldScreen()))
        .toList();
  }

  /** Those of transitions. */
  List<ScreenState> states(Collection<Long> ids) {
    return ids.stream()
        .sorted()
        .map(screens::getFieldScreen)
        .filter(Objects::nonNull)
        .map(JiraScreens::state)
        .toList();
  }

  private static ScreenState state(FieldScreen screen) {
    List<String> fields =
        screen.getTabs().stream()
            .flatMap(tab -> tab.getFieldScreenLayoutItems().stream())
            .map(FieldScreenLayoutItem::getFieldId)
            .toList();
    return new ScreenState(new Ref(String.valueOf(screen.getId()), screen.getName()), fields);
  }

  private static Optional<IssueTypeScreenSchemeEntity> entity(
      IssueTypeScreenScheme scheme, @Nullable String typeId) {
    return scheme.getEntities().stream()
        .filter(entity -> Objects.equals(entity.getIssueTypeId(), typeId))
        .findFirst();
  }
}
