package org.embargo.web.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Memo;
import org.embargo.app.render.Templates;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Listing;

/**
 * The pages of lists of advisories. Each is rendered once for what the list says, as anybody may
 * ask for it as often as they like.
 */
public final class ListPages {
  private static final String HTML = "text/html";
  private static final int MOST_PAGES = 100;

  /** Characters of all pages of days that are kept: a dozen of the longest. */
  private static final long MOST_CHARACTERS = 16L << 20;

  private final ReadAdvisories readAdvisories;
  private final Templates templates;
  private final Addresses addresses;
  private final Memo<List<Listing>, String> indexes = new Memo<>(1, Long.MAX_VALUE, any -> 0);
  private final Memo<Day, String> days =
      new Memo<>(MOST_PAGES, MOST_CHARACTERS, html -> html.length());

  /** What the page of a day depends on: a correction changes a listing's instant. */
  private record Day(LocalDate day, List<Listing> listings) {}

  public ListPages(ReadAdvisories readAdvisories, Templates templates, Addresses addresses) {
    this.readAdvisories = readAdvisories;
    this.templates = templates;
    this.addresses = addresses;
  }

  /** All advisories, newest first. */
  Document index() {
    List<Listing> all = readAdvisories.all();
    return new Document(
        "index",
        HTML,
        indexes.get(all, () -> templates.render("index", IndexPage.of(all, addresses))));
  }

  /** Those first published on that day in UTC; empty when none was. */
  Optional<Document> ofDay(LocalDate day) {
    List<Listing> listings = readAdvisories.firstPublishedOn(day);
    return listings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Document(
                "bundle",
                HTML,
                days.get(
                    new Day(day, listings),
                    () ->
                        templates.render(
                            "bundle",
                            BundlePage.of(day, readAdvisories.bundle(listings), addresses)))));
  }
}
