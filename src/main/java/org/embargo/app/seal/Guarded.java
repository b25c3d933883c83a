package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The issues that have ever had to be sealed, and have to be wherever they go. A type or a parent
 * can be taken from an issue, and with it what tells that it is one.
 */
public interface Guarded {
  boolean has(long issueId);

  /** Empty for one that is none. */
  Optional<Instant> since(long issueId);

  /** Whether any of them is known as a part of this issue. */
  boolean hasPartsOf(long issueId);

  /**
   * Nothing happens when it is one already, but that its parent is remembered.
   *
   * @param parentId of a part of an issue
   */
  void add(long issueId, Optional<Long> parentId, Instant since);

  /** Nothing happens when it is none. */
  void remove(long issueId);

  /** In ascending order. */
  List<Long> ids();

  /**
   * The project in which the issue was found misplaced ({@link
   * org.embargo.core.seal.Misplacement}); empty for one that is where it can be sealed.
   */
  Optional<Long> misplacedIn(long issueId);

  /** Nothing happens when it is no guarded issue. */
  void setMisplacedIn(long issueId, Optional<Long> projectId);

  /** Ids of all that were found misplaced. */
  Set<Long> misplaced();

  /** Asks the database anew of this issue. */
  void refresh(long issueId);
}
