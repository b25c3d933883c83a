package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/** Makes a status of the workflow. */
public record CreateStatus(String status, Category category) implements Step {
  @Override
  public String what() {
    return "Create the status \"" + status + "\".";
  }

  @Override
  public String why() {
    return "The workflow of security issues has it.";
  }

  @Override
  public String touches() {
    return "It appears in the list of all statuses.";
  }

  @Override
  public String undo() {
    return "The status is deleted; it stays where another workflow uses it.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.STATUS, status));
  }

  @Override
  public boolean isForAllProjects() {
    return true;
  }
}
