package org.embargo.sandbox.jira;

import com.atlassian.jira.security.roles.ProjectRole;
import java.util.Set;

/** A project role and its members in the demo project. */
public record Role(long id, String name, Set<String> members) implements ProjectRole {
  @Override
  public Long getId() {
    return id;
  }
}
