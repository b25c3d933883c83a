package org.embargo.sandbox.jira;

import com.atlassian.jira.project.version.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a project. */
public record SandboxVersion(
    long id, long projectId, String name, boolean released, @Nullable LocalDate releasedOn)
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
  public boolean isReleased() {
    return released;
  }
}
