package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItemImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.CopyScreenScheme;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.Named;

/** Makes screen schemes. */
public final class ScreenSchemeSteps implements Steps {
  private final FieldScreenSchemeManager schemes;
  private final FieldScreenManager screens;
  private final FieldScreenFactory factory;
  private final IssueTypeScreenSchemeManager typeSchemes;

  public ScreenSchemeSteps(
      FieldScreenSchemeManager schemes,
      FieldScreenManager screens,
      FieldScreenFactory factory,
      IssueTypeScreenSchemeManager typeSchemes) {
    this.schemes = schemes;
    this.screens = screens;
    this.factory = factory;
    this.typeSchemes = typeSchemes;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CopyScreenScheme.class);
  }

  @Override
  public void perform(Project project, Step step) {
    CopyScreenScheme create = (CopyScreenScheme) step;
    FieldScreenScheme source = schemes.getFieldScreenScheme(Long.valueOf(create.copyOf().id()));
    if (source == null) {
      throw new StepFailed("the screen scheme \"" + create.copyOf().name() + "\" is gone");
    }
    FieldScreenScheme scheme = find(create.scheme()).orElseGet(() -> create(create.scheme()));
    for (FieldScreenSchemeItem item : source.getFieldScreenSchemeItems()) {
      if (scheme.getFieldScreenSchemeItems().stream().noneMatch(there -> isSame(there, item))) {
        scheme.addFieldScreenSchemeItem(copy(item, create));
      }
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    return find(((CopyScreenScheme) step).scheme()).stream()
        .flatMap(
            scheme ->
                typeSchemes.getIssueTypeScreenSchemes().stream()
                    .filter(
                        user ->
                            user.getEntities().stream()
                                .map(entity -> entity.getFieldScreenScheme().getId())
                                .anyMatch(scheme.getId()::equals)))
        .map(user -> "\"" + user.getName() + "\" uses the screen scheme")
        .toList();
  }

  @Override
  public void undo(Project project, Step step) {
    find(((CopyScreenScheme) step).scheme()).ifPresent(schemes::removeFieldScreenScheme);
  }

  private FieldScreenScheme create(String name) {
    FieldScreenScheme scheme = factory.createFieldScreenScheme();
    scheme.setName(name);
    scheme.setDescription(Named.MADE_BY);
    // Items are added to a scheme that is stored.
    scheme.store();
    return scheme;
  }

  private FieldScreenSchemeItem copy(FieldScreenSchemeItem item, CopyScreenScheme step) {
    FieldScreenSchemeItem copy = new FieldScreenSchemeItemImpl(schemes, item, screens);
    String name = step.screens().get(String.valueOf(item.getFieldScreen().getId()));
    copy.setFieldScreen(
        name == null
            ? item.getFieldScreen()
            : Named.require(screens.getFieldScreens(), FieldScreen::getName, name));
    return copy;
  }

  private static boolean isSame(FieldScreenSchemeItem one, FieldScreenSchemeItem other) {
    return Objects.equals(one.getIssueOperationName(), other.getIssueOperationName());
  }

  private Optional<FieldScreenScheme> find(String name) {
    return Named.find(schemes.getFieldScreenSchemes(), FieldScreenScheme::getName, name);
  }
}
