package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/** Makes the issue type whose issues are sealed. */
public record CreateIssueType(String type) implements Step {
  @Override
  public String what() {
    return "Create the issue type \"" + type + "\".";
  }

  @Override
  public String why() {
    return "The type tells a security report from an ordinary issue.";
  }

  @Override
  public String touches() {
    return "It appears in the list of all issue types; no project offers it by that: should Jira put it into the default scheme, it is taken out again.";
  }

  @Override
  public String undo() {
    return "The type is deleted; it stays where issues have it or another project offers it.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.ISSUE_TYPE, type));
  }

  @Override
  public boolean isForAllProjects() {
    return true;
  }
}
