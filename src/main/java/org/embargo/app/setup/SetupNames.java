package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.config.Kind;
import org.embargo.core.setup.config.Ref;

/** What admins call by name. */
public interface SetupNames {
  /** An active user, by user name; the id is the user key. */
  Optional<Ref> user(String name);

  /** Whether there is such a group, with at least one active user. */
  boolean hasGroup(String name);

  boolean hasWorkflow(String name);

  /** The name as it is written there: its case does not matter. Empty where there is none. */
  Optional<String> written(Kind kind, String name);

  List<Ref> resolutions();

  /** The setup in names; empty when its type, role or resolution is gone. */
  Optional<Choices> choicesOf(ProjectSetup setup);
}
