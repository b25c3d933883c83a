package org.embargo.web.site;

import java.time.ZoneOffset;
import java.util.List;
import org.embargo.app.Addresses;
import org.embargo.core.advisory.Revision;

/** The list of public advisories as it is printed. */
public record IndexPage(List<Entry> entries) {

  /** One advisory. The date is the day of this revision, in UTC. */
  public record Entry(String cveId, String address, String title, String product, String date) {}

  static IndexPage of(List<Revision> revisions, Addresses addresses) {
    return new IndexPage(
        revisions.stream()
            .map(
                revision ->
                    new Entry(
                        revision.cveId().value(),
                        addresses.advisory(revision.cveId()),
                        revision.advisory().title(),
                        revision.advisory().product().name(),
                        revision.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString()))
            .toList());
  }
}
