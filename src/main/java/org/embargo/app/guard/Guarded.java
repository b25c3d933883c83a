package org.embargo.app.guard;

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
   * It is as it has to be, or cannot be. Nothing happens when it is no guarded issue.
   *
   * @param misplacedIn the project in which the issue is misplaced ({@link
   *     org.embargo.core.seal.Misplacement}); empty for one that is where it can be sealed
   * @return whether it was misplaced elsewhere before, or was not
   */
  boolean settle(long issueId, Optional<Long> misplacedIn);

  /**
   * It was found to be open.
   *
   * @param breach what was wrong, in 64 characters at most
   * @return false where the same was wrong before, and the issue has not been settled since
   */
  boolean isNewBreach(long issueId, String breach);

  /** Ids of all that were found misplaced. */
  Set<Long> misplaced();

  /** Asks the database anew of this issue. */
  void refresh(long issueId);
}
