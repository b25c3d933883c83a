package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Ref;

/** Has the project use the security scheme. */
public record AttachSecurityScheme(String scheme, Optional<Ref> before) implements Step {
  @Override
  public String what() {
    return before
        .map(
            other ->
                "Use the issue security scheme \""
                    + scheme
                    + "\" in this project instead of \""
                    + other.name()
                    + "\"; each issue keeps its level, by name.")
        .orElse("Use the issue security scheme \"" + scheme + "\" in this project.");
  }

  @Override
  public String why() {
    return "A project has the levels of its scheme only.";
  }

  @Override
  public String touches() {
    return before.isPresent()
        ? "Every issue of this project that has a level; who sees it stays the same."
        : "No issue: all stay without a level, and the scheme has no default level.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference("Issue security scheme", before.map(Ref::name).orElse("none"), scheme));
  }

  @Override
  public String undo() {
    return before
            .map(other -> "The project uses \"" + other.name() + "\" again")
            .orElse("The project is without a scheme again")
        + ", unless issues have one of the new levels.";
  }
}
