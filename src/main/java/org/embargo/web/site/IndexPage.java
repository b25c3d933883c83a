package org.embargo.web.site;

import java.time.ZoneOffset;
import java.util.List;
import org.embargo.app.Addresses;
import org.embargo.core.advisory.Listing;

/** The list of public advisories as it is printed. */
public record IndexPage(List<Entry> entries) {

  /** One advisory. The date is the day of this revision, in UTC. */
  public record Entry(String cveId, String address, String title, String product, String date) {}

  static IndexPage of(List<Listing> listings, Addresses addresses) {
    return new IndexPage(
        listings.stream()
            .map(
                listing ->
                    new Entry(
                        listing.cveId().value(),
                        addresses.advisory(listing.cveId()),
                        listing.title(),
                        listing.product(),
                        listing.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString()))
            .toList());
  }
}
