package org.embargo.core.setup.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Grant;

/** Makes a level and its grants. */
public record CreateLevel(String scheme, String level, List<Grant> grants) implements Step {
  /** The name of the level that seals, unless an admin chose one of their own. */
  public static final String SEALING = "Security team and reporter";

  public CreateLevel {
    grants = List.copyOf(grants);
  }

  @Override
  public String what() {
    return "Add the level \""
        + level
        + "\" to the issue security scheme \""
        + scheme
        + "\", for: "
        + grants.stream().map(Grant::label).collect(Collectors.joining(", "))
        + ".";
  }

  @Override
  public String why() {
    return "Only those whom a level lets in see an issue that has it; administrators are no exception.";
  }

  @Override
  public String touches() {
    return "No issue: an issue has the level when it is given to it.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(new Difference("Levels in " + scheme, "as they are", "also " + level));
  }

  @Override
  public String undo() {
    return "The level is deleted, unless issues have it, it has become the default or another project uses the scheme.";
  }
}
