package org.embargo.app;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;

/** What anybody may read, and nothing else. An id that is not public yet is an unknown one. */
public final class ReadAdvisories {
  /** The channel whose deliveries are what this site shows. */
  public static final String CHANNEL = "site";

  private final Revisions revisions;

  public ReadAdvisories(Revisions revisions) {
    this.revisions = revisions;
  }

  /** Newest first. */
  public List<Listing> all() {
    return revisions.listDeliveredTo(CHANNEL);
  }

  public Optional<PublicAdvisory> find(CveId cveId) {
    return revisions.deliveredTo(CHANNEL, cveId);
  }
}
