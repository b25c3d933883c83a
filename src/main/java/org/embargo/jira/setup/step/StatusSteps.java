package org.embargo.jira.setup.step;

import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.step.CreateStatus;
import org.embargo.core.setup.step.Step;
import org.embargo.jira.setup.read.JiraWorkflows;
import org.embargo.jira.setup.read.Named;

/** Makes statuses. */
public final class StatusSteps implements Steps, Named {
  /** Jira wants one, and shows none. */
  private static final String ICON = "/images/icons/statuses/generic.png";

  private final StatusManager statuses;
  private final StatusCategoryManager categories;
  private final JiraWorkflows workflows;

  public StatusSteps(
      StatusManager statuses, StatusCategoryManager categories, JiraWorkflows workflows) {
    this.statuses = statuses;
    this.categories = categories;
    this.workflows = workflows;
  }

  @Override
  public Map<Kind, Map<String, String>> names() {
    return Map.of(Kind.STATUS, Named.of(statuses.getStatuses(), Status::getName, Status::getId));
  }

  @Override
  public Set<Class<? extends Step>> kinds() {
    return Set.of(CreateStatus.class);
  }

  @Override
  public void perform(Project project, Step step) {
    CreateStatus create = (CreateStatus) step;
    if (find(create).isEmpty()) {
      StatusCategory category = categories.getStatusCategoryByKey(create.category().key());
      if (category == null) {
        throw new StepFailed("there is no status category " + create.category().key());
      }
      statuses.createStatus(create.status(), Named.MADE_BY, ICON, category);
    }
  }

  @Override
  public List<String> dependents(Project project, Step step) {
    return find((CreateStatus) step).stream()
        .flatMap(status -> workflows.using(status.getId()))
        .map(workflow -> "the workflow \"" + workflow + "\" uses the status")
        .toList();
  }

  @Override
  public void undo(Project project, Step step) {
    find((CreateStatus) step).ifPresent(status -> statuses.removeStatus(status.getId()));
  }

  private Optional<Status> find(CreateStatus step) {
    return Named.find(statuses.getStatuses(), Status::getName, step.status());
  }
}
