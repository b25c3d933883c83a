package org.embargo.core.setup.step;

import java.util.Map;
import java.util.Optional;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.config.Thing;

/**
 * Makes the screen scheme of the type.
 *
 * @param screens names of the new screens, by the ids of those whose place they take
 */
public record CopyScreenScheme(String scheme, Ref copyOf, Map<String, String> screens)
    implements Step {
  public CopyScreenScheme {
    screens = Map.copyOf(screens);
  }

  @Override
  public String what() {
    return "Copy the screen scheme \""
        + copyOf.name()
        + "\" as \""
        + scheme
        + "\", with the new screens.";
  }

  @Override
  public String why() {
    return "It tells which screen creates, edits and shows an issue.";
  }

  @Override
  public String touches() {
    return "Nothing yet: nothing uses the new scheme.";
  }

  @Override
  public String undo() {
    return "The new scheme is deleted, unless something uses it by then.";
  }

  @Override
  public Optional<Thing> makes() {
    return Optional.of(new Thing(Kind.SCREEN_SCHEME, scheme));
  }
}
