package org.embargo.core.setup;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.embargo.core.setup.config.Ref;

/**
 * A scheme, and who uses it.
 *
 * @param isDefault it is Jira's default, which serves all projects that have none of their own
 * @param sharedWith the keys of the other projects that use it
 * @param hasDraft somebody is editing it
 */
public record SchemeUse(Ref scheme, boolean isDefault, List<String> sharedWith, boolean hasDraft) {
  public SchemeUse {
    sharedWith = List.copyOf(sharedWith);
  }

  /** Only this project would notice a change. */
  public boolean isOwn() {
    return !isDefault && sharedWith.isEmpty();
  }

  /** Who else uses it, in words; empty when nobody does. */
  String others() {
    if (isDefault) {
      return "is Jira's default for all projects";
    }
    String keys =
        sharedWith.stream().filter(key -> !key.isEmpty()).collect(Collectors.joining(", "));
    return isOwn()
        ? ""
        : "is used by "
            + sharedWith.size()
            + (sharedWith.size() == 1 ? " other project" : " other projects")
            + (keys.isEmpty() ? "" : " (" + keys + ")");
  }

  /** For somebody who may not know of the other projects. */
  SchemeUse withoutNames() {
    return new SchemeUse(scheme, isDefault, Collections.nCopies(sharedWith.size(), ""), hasDraft);
  }
}
