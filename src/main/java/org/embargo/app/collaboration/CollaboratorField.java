package org.embargo.app.collaboration;

import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.ProjectSetup;

/** The field of the tracker's issues that lets people into a sealed one by name. */
public interface CollaboratorField {
  /**
   * What is in it.
   *
   * @param userKeys of all who are named in it
   * @param lastChange empty when nobody has changed it
   */
  record Content(Set<String> userKeys, Optional<Change> lastChange) {
    public Content {
      userKeys = Set.copyOf(userKeys);
    }
  }

  /**
   * A change of the field.
   *
   * @param id higher for later ones
   * @param by the key of who did it; empty when nobody knows
   */
  record Change(long id, Optional<String> by) {}

  /** Empty when the issue is gone, or the level that seals it has no such field. */
  Optional<Content> of(long issueId, ProjectSetup setup);

  /** Stores it without an event and without mail; searches do not know it yet. */
  void set(long issueId, ProjectSetup setup, Set<String> userKeys);
}
