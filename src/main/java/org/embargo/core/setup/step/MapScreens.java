package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Ref;

/** Gives the type its screens. */
public record MapScreens(String scheme, String type, String screenScheme, Optional<Ref> before)
    implements Step {
  @Override
  public String what() {
    return "Use the screen scheme \""
        + screenScheme
        + "\" for the type \""
        + type
        + "\" in \""
        + scheme
        + "\".";
  }

  @Override
  public String why() {
    return "So the type has screens without the Security Level field.";
  }

  @Override
  public String touches() {
    return "Issues of that type in this project, and no others.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference(
            "Screens of " + type,
            before.map(Ref::name).orElse("the scheme's default"),
            screenScheme));
  }

  @Override
  public String undo() {
    return before
        .map(other -> "The type has the screen scheme \"" + other.name() + "\" again.")
        .orElse("The type has the default screens of the scheme again.");
  }
}
