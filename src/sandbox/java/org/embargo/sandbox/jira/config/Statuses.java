package org.embargo.sandbox.jira.config;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statuses, their categories, and the resolutions. */
final class Statuses
    implements StatusManager, StatusCategoryManager, ResolutionManager, ConstantsManager {
  private static final Set<String> CATEGORIES = Set.of("undefined", "new", "indeterminate", "done");

  private final Tables tables;
  private final WorkflowStore workflows;

  Statuses(Tables tables, WorkflowStore workflows) {
    this.tables = tables;
    this.workflows = workflows;
  }

  private record Category(String key) implements StatusCategory {}

  @Override
  public Status createStatus(
      String name, String description, String iconUrl, StatusCategory category) {
    if (iconUrl.isEmpty()) {
      throw new IllegalArgumentException("a status needs an icon");
    }
    if (tables.statuses.first(status -> status.name().equalsIgnoreCase(name)).isPresent()) {
      throw new IllegalArgumentException("there is a status " + name);
    }
    return tables.statuses.put(
        new StatusRow(tables.statuses.nextId(), name, ((Category) category).key()));
  }

  @Override
  public Collection<Status> getStatuses() {
    return List.copyOf(tables.statuses.all());
  }

  @Override
  public void removeStatus(String id) {
    StatusRow status = tables.statuses.require(id);
    if (workflows.haveStatus(id)) {
      throw new IllegalStateException("a workflow has the status " + status.name());
    }
    tables.statuses.removeIf(row -> row.id() == status.id());
  }

  @Override
  public @Nullable StatusCategory getStatusCategoryByKey(String key) {
    return CATEGORIES.contains(key) ? new Category(key) : null;
  }

  @Override
  public @Nullable Resolution getResolution(String id) {
    return tables.resolutions.find(id).orElse(null);
  }

  @Override
  public Collection<Resolution> getResolutions() {
    return List.copyOf(tables.resolutions.all());
  }
}
