package org.embargo.sandbox.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A version of the demo project. */
public record SandboxVersion(
    long id, String name, boolean released, @Nullable LocalDate releasedOn, Project project)
    implements Version {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Project getProject() {
    return project;
  }

  @Override
  public boolean isReleased() {
    return released;
  }

  @Override
  public boolean isArchived() {
    return false;
  }

  @Override
  @SuppressWarnings("JavaUtilDate") // Jira's interface
  public @Nullable Date getReleaseDate() {
    return releasedOn == null ? null : java.sql.Date.valueOf(releasedOn);
  }
}
