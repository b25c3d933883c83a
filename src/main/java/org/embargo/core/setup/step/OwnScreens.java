package org.embargo.core.setup.step;

import java.util.Optional;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/** Gives the project an issue type screen scheme of its own. */
public record OwnScreens(String scheme, Ref before) implements Step {
  @Override
  public String what() {
    return "Copy the issue type screen scheme \""
        + before.name()
        + "\" as \""
        + scheme
        + "\", and use the copy in this project.";
  }

  @Override
  public String why() {
    return "Other projects use it too: it stays as it is.";
  }

  @Override
  public String touches() {
    return "Every type of this project finds the same screens as before.";
  }

  @Override
  public Optional<Difference> difference() {
    return Optional.of(new Difference("Issue type screen scheme", before.name(), scheme));
  }

  @Override
  public String undo() {
    return "The project uses \""
        + before.name()
        + "\" again, and the copy is deleted, unless another project uses it or it has been changed.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.ISSUE_TYPE_SCREEN_SCHEME, scheme));
  }
}
