package org.embargo.web.site;

import java.util.List;
import org.embargo.app.advisory.Addresses;
import org.embargo.core.advisory.Listing;

/** The list of public advisories as it is printed. */
public record IndexPage(List<Entry> entries) {

  /**
   * One advisory.
   *
   * @param date the day of its first revision, in UTC
   * @param bundle the address of all of that day
   */
  public record Entry(
      String cveId, String address, String title, String product, String date, String bundle) {
    static Entry of(Listing listing, Addresses addresses) {
      String day = listing.firstDay().toString();
      return new Entry(
          listing.cveId().value(),
          addresses.advisory(listing.cveId()),
          listing.title(),
          listing.product(),
          day,
          addresses.advisories() + day);
    }
  }

  public static IndexPage of(List<Listing> listings, Addresses addresses) {
    return new IndexPage(listings.stream().map(listing -> Entry.of(listing, addresses)).toList());
  }
}
