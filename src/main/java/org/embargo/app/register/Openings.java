package org.embargo.app.register;

import java.util.List;
import java.util.Optional;
import org.embargo.core.opening.Opening;

/** Which issues are opened when. Callers hold the issue's lock while they read and then write. */
public interface Openings {
  /** Empty for an issue that stays private. */
  Optional<Opening> find(long issueId);

  void save(Opening opening);

  /** Nothing happens when there is none. */
  void remove(long issueId);

  /** Those that are planned, and those that have begun and are not done. */
  List<Opening> unfinished();

  /**
   * Whether it has begun, as far as this node has heard: nothing is sealed or shown by that. It
   * takes no query.
   */
  boolean mayHaveBegun(long issueId);

  /** Whether the issue need not be sealed any more, as it is stored. */
  default boolean hasBegun(long issueId) {
    return find(issueId).filter(Opening::hasBegun).isPresent();
  }
}
