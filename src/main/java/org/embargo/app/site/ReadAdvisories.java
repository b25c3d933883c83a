package org.embargo.app.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Revisions;
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

  /** Those that were first published on that day in UTC, in the order of their ids. */
  public List<Listing> firstPublishedOn(LocalDate day) {
    return all().stream()
        .filter(listing -> listing.firstDay().equals(day))
        .sorted(Comparator.comparing(listing -> listing.cveId().value()))
        .toList();
  }

  /** The same with their pages, which are loaded. */
  public Bundle bundle(List<Listing> listings) {
    return Bundle.of(listings, this::find);
  }

  public Optional<PublicAdvisory> find(CveId cveId) {
    return revisions.deliveredTo(CHANNEL, cveId);
  }
}
