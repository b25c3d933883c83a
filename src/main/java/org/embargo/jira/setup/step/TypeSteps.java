package org.embargo.jira.setup.step;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.step.CreateField;
import org.embargo.core.setup.step.CreateIssueType;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraFields;
import org.embargo.jira.setup.read.JiraTypes;
import org.embargo.jira.setup.read.Named;
import org.ofbiz.core.entity.GenericEntityException;

/** Makes the issue type, and the field that its issues have. */
public final class TypeSteps implements Steps {
  private static final String SEARCHER =
      "com.atlassian.jira.plugin.system.customfieldtypes:userpickergroupsearcher";

  private final IssueTypeManager manager;
  private final CustomFieldManager fields;
  private final JiraTypes types;
  private final JiraFields jiraFields;
  private final ProjectManager projects;

  public TypeSteps(
      IssueTypeManager manager,
      CustomFieldManager fields,
      JiraTypes types,
      JiraFields jiraFields,
      ProjectManager projects) {
    this.manager = manager;
    this.fields = fields;
    this.types = types;
    this.jiraFields = jiraFields;
    this.projects = projects;
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CreateIssueType.class, CreateField.class);
  }

  @Override
  public void perform(Project project, Step step) {
    if (step instanceof CreateIssueType create) {
      createType(create.type());
    } else if (find(project, (CreateField) step).isEmpty()) {
      create(project, (CreateField) step);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    if (step instanceof CreateField create) {
      return Stream.concat(
              types.issuesOf(create.type(), project),
              find(project, create)
                  .filter(field -> isForOthers(field, project, create.type()))
                  .stream()
                  .map(field -> "the field is for other projects or types by now"))
          .toList();
    }
    return types.find(((CreateIssueType) step).type()).stream().flatMap(this::usesOf).toList();
  }

  @Override
  public void undo(Project project, Step step) {
    if (step instanceof CreateIssueType create) {
      types.find(create.type()).ifPresent(type -> manager.removeIssueType(type.getId(), null));
    } else {
      find(project, (CreateField) step).ifPresent(this::remove);
    }
  }

  private Stream<String> usesOf(IssueType type) {
    Stream<String> offered =
        projects.getProjectObjects().stream()
            .filter(other -> types.of(other).stream().anyMatch(t -> t.getId().equals(type.getId())))
            .map(other -> "the project " + other.getKey() + " offers the type");
    return manager.hasAssociatedIssues(type)
        ? Stream.concat(Stream.of("there are issues of the type"), offered)
        : offered;
  }

  private void createType(String name) {
    if (types.find(name).isEmpty()) {
      manager.createIssueType(name, "A report of a vulnerability (Embargo for Jira)", avatar());
    }
    IssueType type = types.require(name);
    if (!manager.hasAssociatedIssues(type)) {
      // Jira may offer a new type in its default scheme, and so where nothing would seal it.
      types.withdrawFromDefault(type);
    }
  }

  /** That of an ordinary type: Jira wants one, and we have none of our own. */
  private Long avatar() {
    return manager.getIssueTypes().stream()
        .filter(type -> !type.isSubTask())
        .map(type -> type.getAvatar().getId())
        .findFirst()
        .orElseThrow(() -> new StepFailed("there is no issue type to take an avatar from"));
  }

  private void create(Project project, CreateField step) {
    try {
      fields.createCustomField(
          step.field(),
          "Who is named here sees the issue (Embargo for Jira)",
          fields.getCustomFieldType(JiraFields.MULTI_USER),
          fields.getCustomFieldSearcher(SEARCHER),
          List.of(new ProjectContext(project.getId())),
          List.of(types.require(step.type())));
    } catch (GenericEntityException e) {
      throw new StepFailed("the field cannot be stored", e);
    }
  }

  private Optional<CustomField> find(Project project, CreateField step) {
    return types
        .find(step.type())
        .flatMap(
            type -> Named.find(jiraFields.of(project, type), CustomField::getName, step.field()));
  }

  private boolean isForOthers(CustomField field, Project project, String typeName) {
    boolean projects =
        field.getConfigurationSchemes().stream()
            .anyMatch(scheme -> !scheme.getAssociatedProjectIds().equals(List.of(project.getId())));
    return projects
        || types.of(project).stream()
            .filter(type -> !type.getName().equalsIgnoreCase(typeName))
            .flatMap(type -> jiraFields.of(project, type).stream())
            .anyMatch(other -> other.getId().equals(field.getId()));
  }

  private void remove(CustomField field) {
    try {
      fields.removeCustomField(field);
    } catch (RemoveException e) {
      throw new StepFailed("the field cannot be removed", e);
    }
  }
}
