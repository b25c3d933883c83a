package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Ref;

/** Offers the type in the project. */
public record OfferType(Ref scheme, String type) implements Step {
  @Override
  public String what() {
    return "Add the type \"" + type + "\" to the issue type scheme \"" + scheme.name() + "\".";
  }

  @Override
  public String why() {
    return "Only this project uses the scheme. This comes last, so that nobody can file a report before it would be sealed.";
  }

  @Override
  public String touches() {
    return "The project offers the same types as before, and this one.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference("Issue types in " + scheme.name(), "as they are", "also " + type));
  }

  @Override
  public String undo() {
    return "The type is taken out of the scheme, unless issues of it may exist.";
  }

  @Override
  public boolean isOffer() {
    return true;
  }
}
