package org.embargo.app.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.render.SafeHtml;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;

/**
 * The advisories that were first published on one day, each as its own page shows it: the bytes are
 * those that were approved, and nothing is rendered anew.
 *
 * @param listings of all of them, in the order of their ids
 * @param articles of their pages, in the same order, those without one left out
 * @param isCut whether there are more articles than one page shows
 */
public record Bundle(List<Listing> listings, List<SafeHtml> articles, boolean isCut) {
  /**
   * Characters of all articles: anybody may ask for the page of any day, and each is kept in memory
   * for a while.
   */
  static final int MOST_CHARACTERS = 1 << 20;

  private static final String BEGIN = "<article>";
  private static final String END = "</article>";

  public Bundle {
    listings = List.copyOf(listings);
    articles = List.copyOf(articles);
  }

  /** Loads no more of them than are shown, and one that is too much. */
  static Bundle of(List<Listing> listings, Function<CveId, Optional<PublicAdvisory>> loader) {
    List<SafeHtml> articles = new ArrayList<>();
    long characters = 0;
    for (Listing listing : listings) {
      Optional<SafeHtml> article =
          loader.apply(listing.cveId()).flatMap(found -> found.in("html")).flatMap(Bundle::article);
      if (article.isPresent()) {
        characters += article.get().html().length();
        if (characters > MOST_CHARACTERS) {
          return new Bundle(listings, articles, true);
        }
        articles.add(article.get());
      }
    }
    return new Bundle(listings, articles, false);
  }

  /** No text of an advisory can hold these marks, as all of it is escaped. */
  private static Optional<SafeHtml> article(Document page) {
    int begin = page.text().indexOf(BEGIN);
    int end = page.text().lastIndexOf(END);
    return begin < 0 || end < begin
        ? Optional.empty()
        : Optional.of(new SafeHtml(page.text().substring(begin, end + END.length())));
  }
}
