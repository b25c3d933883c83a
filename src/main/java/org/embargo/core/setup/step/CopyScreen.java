package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Makes a screen as another one, but without the Security Level field. */
public record CopyScreen(String screen, Ref copyOf, Optional<Ref> added) implements Step {
  @Override
  public String what() {
    return "Copy the screen \""
        + copyOf.name()
        + "\" as \""
        + screen
        + "\", without the field Security Level"
        + added.map(field -> " and with the field \"" + field.name() + "\"").orElse("")
        + ".";
  }

  @Override
  public String why() {
    return "Nobody can open a sealed issue by a field that is not on the screen.";
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
