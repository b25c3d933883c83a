package org.embargo.core.setup.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Makes the workflow of security issues from our own. */
public record CreateWorkflow(String workflow, Ref resolveScreen, String role) implements Step {
  /** In the order of an issue's life. */
  public static final List<CreateStatus> STATES =
      List.of(
          new CreateStatus("Reported", Category.NEW),
          new CreateStatus("Triaged", Category.IN_PROGRESS),
          new CreateStatus("Fixing", Category.IN_PROGRESS),
          new CreateStatus("Resolved", Category.DONE),
          new CreateStatus("Disclosed", Category.DONE),
          new CreateStatus("Declined", Category.DONE));

  @Override
  public String what() {
    return "Create the workflow \""
        + workflow
        + "\": "
        + STATES.stream().map(CreateStatus::status).collect(Collectors.joining(", "))
        + "; it seals before \"Creates the issue originally\", denies moving an issue, and lets only the role \""
        + role
        + "\" delete one.";
  }

  @Override
  public String why() {
    return "So the level is part of the very first thing that is stored of an issue. That moving is denied is a convenience: bulk operations may pass it, and nothing relies on it.";
  }

  @Override
  public String touches() {
    return "Nothing yet: no project uses the workflow.";
  }

  @Override
  public String undo() {
    return "The workflow is deleted, unless something uses it by then or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.WORKFLOW, workflow));
  }
}
