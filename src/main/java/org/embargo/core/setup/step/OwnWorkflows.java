package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Gives the project a workflow scheme of its own. */
public record OwnWorkflows(String scheme, Ref before, String type, String workflow)
    implements Step {
  @Override
  public String what() {
    return "Copy the workflow scheme \""
        + before.name()
        + "\" as \""
        + scheme
        + "\", map the type \""
        + type
        + "\" to the workflow \""
        + workflow
        + "\" in it, and use the copy in this project.";
  }

  @Override
  public String why() {
    return "The scheme stays as it is: other projects use it, or issues have to be taken along.";
  }

  @Override
  public String touches() {
    return "The other types of this project keep their workflows; issues of the type, where there are any, are taken over by Jira in the background.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference(
            "Workflow scheme", before.name(), scheme + ", with " + workflow + " for " + type));
  }

  @Override
  public String undo() {
    return "The project uses \""
        + before.name()
        + "\" again, and the copy is deleted, unless issues of the type may exist, another project uses the copy or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.WORKFLOW_SCHEME, scheme));
  }
}
