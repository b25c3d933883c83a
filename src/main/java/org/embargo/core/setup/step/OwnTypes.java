package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Gives the project an issue type scheme of its own, with the type. */
public record OwnTypes(String scheme, Ref before, String type) implements Step {
  @Override
  public String what() {
    return "Copy the issue type scheme \""
        + before.name()
        + "\" as \""
        + scheme
        + "\", with the type \""
        + type
        + "\", and use the copy in this project.";
  }

  @Override
  public String why() {
    return "Other projects use the scheme too: it stays as it is. This comes last, so that nobody can file a report before it would be sealed.";
  }

  @Override
  public String touches() {
    return "The project offers the same types as before, and this one.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(
        new Difference("Issue type scheme", before.name(), scheme + ", with " + type));
  }

  @Override
  public String undo() {
    return "The project uses \""
        + before.name()
        + "\" again, and the copy is deleted, unless issues of the type may exist, another project uses the copy or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.ISSUE_TYPE_SCHEME, scheme));
  }

  @Override
  public boolean isOffer() {
    return true;
  }
}
