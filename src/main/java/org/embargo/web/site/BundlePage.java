package org.embargo.web.site;

import java.time.LocalDate;
import java.util.List;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.render.SafeHtml;
import org.embargo.app.site.Bundle;
import org.embargo.web.site.IndexPage.Entry;

/**
 * The advisories of one day as they are printed together.
 *
 * @param articles of as many of the entries as one page shows
 * @param isCut whether there are more
 */
public record BundlePage(
    String day,
    List<String> products,
    List<Entry> entries,
    List<SafeHtml> articles,
    boolean isCut) {

  static BundlePage of(LocalDate day, Bundle bundle, Addresses addresses) {
    List<Entry> entries =
        bundle.listings().stream().map(listing -> Entry.of(listing, addresses)).toList();
    return new BundlePage(
        day.toString(),
        entries.stream().map(Entry::product).distinct().toList(),
        entries,
        bundle.articles(),
        bundle.isCut());
  }
}
