package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Optional;
import org.embargo.core.setup.FieldState;
import org.embargo.core.setup.SchemeUse;
import org.embargo.core.setup.TypeState;
import org.embargo.core.setup.WorkflowState;
import org.embargo.core.setup.config.Ref;

/** What issues of each type meet in a project, and by which schemes. */
public final class TypeReader {
  private final JiraTypes types;
  private final JiraFields fields;
  private final JiraWorkflows workflows;
  private final JiraScreens screens;

  public TypeReader(
      JiraTypes types, JiraFields fields, JiraWorkflows workflows, JiraScreens screens) {
    this.types = types;
    this.fields = fields;
    this.workflows = workflows;
    this.screens = screens;
  }

  SchemeUse typeScheme(Project project) {
    return types.scheme(project);
  }

  SchemeUse workflowScheme(Project project) {
    return workflows.scheme(project);
  }

  SchemeUse screenSchemes(Project project) {
    return screens.scheme(project);
  }

  WorkflowState workflow(String name) {
    return workflows.state(name);
  }

  List<FieldState> fields(Project project, Optional<IssueType> type) {
    return fields.states(project, type);
  }

  Optional<IssueType> find(String name) {
    return types.find(name);
  }

  Optional<IssueType> findById(String id) {
    return types.findById(id);
  }

  boolean mayHaveIssues(IssueType type, Project project) {
    return types.mayHaveIssues(type, project);
  }

  List<TypeState> all(Project project) {
    return types.of(project).stream().map(type -> one(project, type)).toList();
  }

  TypeState one(Project project, IssueType type) {
    return state(
        project,
        Optional.of(type.getId()),
        new Ref(type.getId(), type.getName()),
        type.isSubTask());
  }

  /** What a type would meet that is not there yet. */
  TypeState inWaiting(Project project, String name) {
    return state(project, Optional.empty(), new Ref("", name), false);
  }

  private TypeState state(Project project, Optional<String> id, Ref type, boolean subTask) {
    FieldScreenScheme scheme = screens.screenScheme(project, id);
    return new TypeState(
        type,
        subTask,
        workflows.workflow(project, id),
        workflows.isMapped(project, id),
        new Ref(String.valueOf(scheme.getId()), scheme.getName()),
        screens.hasOwn(project, id),
        screens.states(scheme));
  }
}
