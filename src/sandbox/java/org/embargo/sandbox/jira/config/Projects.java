package org.embargo.sandbox.jira.config;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects. */
public record Projects(Tables tables) implements ProjectManager {
  public List<SandboxProject> all() {
    return tables.projects.all().stream().map(this::project).toList();
  }

  public Optional<SandboxProject> find(@Nullable String key) {
    return tables.projects.first(row -> row.key().equals(key)).map(this::project);
  }

  public SandboxProject require(long id) {
    return project(tables.projects.require(id));
  }

  @Override
  public @Nullable Project getProjectObj(@Nullable Long id) {
    return tables.projects.find(id).map(this::project).orElse(null);
  }

  @Override
  public @Nullable Project getProjectObjByKey(@Nullable String key) {
    return find(key).orElse(null);
  }

  @Override
  public List<Project> getProjectObjects() {
    return List.copyOf(all());
  }

  private SandboxProject project(ProjectRow row) {
    return new SandboxProject(row, tables);
  }
}
