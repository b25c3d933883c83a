package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Makes the screen on which an issue is resolved. */
public record CreateResolveScreen(String screen, Ref copyOf) implements Step {
  @Override
  public String what() {
    return "Create the screen \""
        + screen
        + "\" with the fields Resolution, Fix Version/s and Assignee.";
  }

  @Override
  public String why() {
    return "Resolving asks for the versions that have the fix: their release is what an advisory waits for.";
  }

  @Override
  public String touches() {
    return "Nothing yet: nothing uses the new screen.";
  }

  @Override
  public String undo() {
    return "The new screen is deleted, unless something uses it by then.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.SCREEN, screen));
  }
}
