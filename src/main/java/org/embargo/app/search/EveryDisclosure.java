package org.embargo.app.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.search.Selection;

/** Finds disclosures for the product itself: by the database, or one by one. */
public final class EveryDisclosure {
  private final DisclosureIndex index;
  private final LookAtEach lookAtEach;

  public EveryDisclosure(DisclosureIndex index, LookAtEach lookAtEach) {
    this.index = index;
    this.lookAtEach = lookAtEach;
  }

  /** Ids of issues, in no order. */
  public List<Long> find(Selection selection, Instant now) {
    return find(selection, now, Optional.empty());
  }

  /** In these projects. */
  public List<Long> find(Selection selection, Instant now, Set<Long> projects) {
    return find(selection, now, Optional.of(projects));
  }

  /**
   * @param projects to look in; empty for all
   */
  List<Long> find(Selection selection, Instant now, Optional<Set<Long>> projects) {
    return index
        .find(selection, now, projects)
        .orElseGet(() -> lookAtEach.find(selection, now, projects));
  }
}
