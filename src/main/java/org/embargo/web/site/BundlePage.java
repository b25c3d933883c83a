package org.embargo.web.site;

import java.time.LocalDate;
import java.util.List;
import org.embargo.app.Addresses;
import org.embargo.app.Bundle;
import org.embargo.app.SafeHtml;
import org.embargo.web.site.IndexPage.Entry;

/** The advisories of one day as they are printed together. */
public record BundlePage(
    String day, List<String> products, List<Entry> entries, List<SafeHtml> articles) {

  static BundlePage of(LocalDate day, Bundle bundle, Addresses addresses) {
    return new BundlePage(
        day.toString(),
        bundle.entries().stream().map(entry -> entry.listing().product()).distinct().toList(),
        bundle.entries().stream().map(entry -> Entry.of(entry.listing(), addresses)).toList(),
        bundle.entries().stream()
            .map(Bundle.Entry::article)
            .filter(article -> !article.isEmpty())
            .toList());
  }
}
