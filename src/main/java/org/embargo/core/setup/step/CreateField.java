package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Thing;

/** Makes the field whose people may see a sealed issue. */
public record CreateField(String field, String type) implements Step {
  /** What every name of the field begins with. */
  public static final String COLLABORATORS = "Collaborators";

  @Override
  public String what() {
    return "Create the field \""
        + field
        + "\" (User Picker, multiple users) for the type \""
        + type
        + "\" in this project.";
  }

  @Override
  public String why() {
    return "Whoever is named in it sees the issue: so an outside expert is let in for one issue.";
  }

  @Override
  public String touches() {
    return "Only issues of that type in this project have it.";
  }

  @Override
  public String undo() {
    return "The field is deleted, with what was entered in it, unless issues of the type may exist or others have come to use it.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.FIELD, field));
  }
}
