package org.embargo.core.setup.step;

import java.util.Map;
import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/**
 * Makes the workflow of security issues from one that there is.
 *
 * @param screens names of the new screens of its transitions, by the ids of those whose place they
 *     take
 */
public record CopyWorkflow(String workflow, String copyOf, Map<String, String> screens, String role)
    implements Step {
  public CopyWorkflow {
    screens = Map.copyOf(screens);
  }

  @Override
  public String what() {
    return "Copy the workflow \""
        + copyOf
        + "\" as \""
        + workflow
        + "\", with the function \"Seal a security issue\" directly before \"Creates the issue originally\"; every step denies moving an issue, and lets only the role \""
        + role
        + "\" delete one"
        + (screens.isEmpty() ? "" : "; its transitions show the new screens")
        + ".";
  }

  @Override
  public String why() {
    return "So the level is part of the very first thing that is stored of an issue, and the workflow is left as it was. That moving is denied is a convenience: bulk operations may pass it, and nothing relies on it.";
  }

  @Override
  public String touches() {
    return "Nothing yet: no project uses the copy.";
  }

  @Override
  public String undo() {
    return "The copy is deleted, unless something uses it by then or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.WORKFLOW, workflow));
  }
}
