package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Ref;

/** Gives the type its workflow. */
public record MapWorkflow(Ref scheme, String type, String workflow, Optional<String> before)
    implements Step {
  @Override
  public String what() {
    return "Map the type \""
        + type
        + "\" to the workflow \""
        + workflow
        + "\" in the workflow scheme \""
        + scheme.name()
        + "\".";
  }

  @Override
  public String why() {
    return "So that an issue of the type is sealed when it is created.";
  }

  @Override
  public String touches() {
    return "Issues of that type in this project, and no others.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference("Workflow of " + type, before.orElse("the scheme's default"), workflow));
  }

  @Override
  public String undo() {
    return before
        .map(
            other ->
                "The type is mapped to \"" + other + "\" again, unless issues of it may exist.")
        .orElse(
            "The type has the default workflow of the scheme again, unless issues of it may exist.");
  }
}
