package org.embargo.app;

import java.util.List;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Listing;
import org.embargo.core.advisory.PublicAdvisory;

/**
 * The advisories that were first published on one day, each as its own page shows it: the bytes are
 * those that were approved, and nothing is rendered anew.
 *
 * @param entries in the order of their ids
 */
public record Bundle(List<Entry> entries) {
  private static final String BEGIN = "<article>";
  private static final String END = "</article>";

  public Bundle {
    entries = List.copyOf(entries);
  }

  /**
   * One advisory.
   *
   * @param article of its page; empty for a page that has none
   */
  public record Entry(Listing listing, SafeHtml article) {
    static Entry of(Listing listing, PublicAdvisory advisory) {
      return new Entry(listing, advisory.in("html").map(Entry::article).orElse(SafeHtml.NONE));
    }

    /** No text of an advisory can hold these marks, as all of it is escaped. */
    private static SafeHtml article(Document page) {
      int begin = page.text().indexOf(BEGIN);
      int end = page.text().lastIndexOf(END);
      return begin < 0 || end < begin
          ? SafeHtml.NONE
          : new SafeHtml(page.text().substring(begin, end + END.length()));
    }
  }
}
