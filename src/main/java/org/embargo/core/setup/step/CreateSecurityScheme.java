package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Makes a security scheme, empty or as a copy of one that others use too. */
public record CreateSecurityScheme(String scheme, Optional<Ref> copyOf) implements Step {
  @Override
  public String what() {
    return copyOf
        .map(
            other ->
                "Copy the issue security scheme \""
                    + other.name()
                    + "\" with its levels and grants as \""
                    + scheme
                    + "\".")
        .orElse("Create the issue security scheme \"" + scheme + "\".");
  }

  @Override
  public String why() {
    return copyOf.isPresent()
        ? "Other projects use the scheme too: it stays as it is, and this project gets a copy."
        : "The project has no security scheme: without a level nothing can be sealed.";
  }

  @Override
  public String touches() {
    return "Nothing yet: no project uses the new scheme.";
  }

  @Override
  public String undo() {
    return "The new scheme is deleted with its levels, unless a project uses it or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.SECURITY_SCHEME, scheme));
  }
}
