package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.Kind;
import org.embargo.core.setup.Ref;
import org.embargo.core.setup.Thing;

/** Makes the workflow of security issues from our own. */
public record CreateWorkflow(String workflow, Ref resolveScreen, String role) implements Step {
  @Override
  public String what() {
    return "Create the workflow \""
        + workflow
        + "\": Reported, Triaged, Fixing, Resolved, Disclosed, Declined; it seals before \"Creates the issue originally\", denies moving an issue, and lets only the role \""
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
    return "The workflow is deleted, unless something uses it by then.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.WORKFLOW, workflow));
  }
}
