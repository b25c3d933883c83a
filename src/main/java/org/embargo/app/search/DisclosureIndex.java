package org.embargo.app.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.search.Selection;

/** Asks the database itself for the ids of issues, as there may be a great many. */
public interface DisclosureIndex {
  /**
   * In no order.
   *
   * @param projects to look in; empty for all
   * @return empty where the database does not understand the question
   */
  Optional<List<Long>> find(Selection selection, Instant now, Optional<Set<Long>> projects);
}
