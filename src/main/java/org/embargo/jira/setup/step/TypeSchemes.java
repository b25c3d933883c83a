package org.embargo.jira.setup.step;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.FieldConfigSchemeManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Ref;
import org.embargo.jira.setup.read.Named;

/** Issue type schemes: which there are, what they offer, and which one a project uses. */
public final class TypeSchemes {
  private static final String ISSUE_TYPE_FIELD = "issuetype";

  private final IssueTypeSchemeManager manager;
  private final FieldConfigSchemeManager contexts;
  private final FieldManager fields;

  public TypeSchemes(
      IssueTypeSchemeManager manager, FieldConfigSchemeManager contexts, FieldManager fields) {
    this.manager = manager;
    this.contexts = contexts;
    this.fields = fields;
  }

  Optional<FieldConfigScheme> find(String name) {
    return Named.find(manager.getAllSchemes(), FieldConfigScheme::getName, name);
  }

  Optional<FieldConfigScheme> find(Ref scheme) {
    return manager.getAllSchemes().stream()
        .filter(one -> String.valueOf(one.getId()).equals(scheme.id()))
        .findFirst();
  }

  FieldConfigScheme require(Ref scheme) {
    return find(scheme)
        .orElseThrow(
            () -> new StepFailed("the issue type scheme \"" + scheme.name() + "\" is gone"));
  }

  FieldConfigScheme used(Project project) {
    return manager.getConfigScheme(project);
  }

  boolean isUsed(Project project, FieldConfigScheme scheme) {
    return used(project).getId().equals(scheme.getId());
  }

  /** Ids of the types that the scheme offers; no order. */
  Set<String> typeIds(FieldConfigScheme scheme) {
    return manager.getIssueTypesForScheme(scheme).stream()
        .map(IssueType::getId)
        .collect(Collectors.toSet());
  }

  /**
   * A copy as it has to be, whether there is none or a crash has left it as the scheme was then.
   *
   * @param ids the types that it offers, in their order
   */
  FieldConfigScheme copy(FieldConfigScheme before, String name, List<String> ids) {
    FieldConfigScheme copy = find(name).orElseGet(() -> manager.create(name, Named.MADE_BY, ids));
    manager.update(copy, ids);
    IssueType usual = manager.getDefaultValue(before.getOneAndOnlyConfig());
    if (usual != null) {
      manager.setDefaultValue(copy.getOneAndOnlyConfig(), usual.getId());
    }
    return copy;
  }

  void update(FieldConfigScheme scheme, List<String> ids) {
    manager.update(scheme, ids);
  }

  /** Only the project's: the copy has no others. */
  void use(Project project, FieldConfigScheme copy) {
    assign(copy, List.of(project.getId()));
  }

  /** Besides those that use it. Without a scheme of its own a project has the default one. */
  void useAgain(Project project, FieldConfigScheme scheme) {
    if (!manager.isDefaultIssueTypeScheme(scheme)) {
      List<Long> users = new ArrayList<>(scheme.getAssociatedProjectIds());
      users.add(project.getId());
      assign(scheme, users);
    }
  }

  void delete(FieldConfigScheme scheme) {
    manager.deleteScheme(scheme);
    fields.refresh();
  }

  /** Sets all projects of the scheme at once: those that are not named leave it. */
  private void assign(FieldConfigScheme scheme, List<Long> projectIds) {
    List<JiraContextNode> nodes =
        projectIds.stream().<JiraContextNode>map(ProjectContext::new).toList();
    contexts.updateFieldConfigScheme(scheme, nodes, fields.getConfigurableField(ISSUE_TYPE_FIELD));
    fields.refresh();
  }
}
