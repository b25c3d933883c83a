package org.embargo.app.opening;

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

  /** Whether the issue need not be sealed any more. It takes no query. */
  boolean hasBegun(long issueId);

  /** Asks the database anew of this issue. */
  void refresh(long issueId);
}
