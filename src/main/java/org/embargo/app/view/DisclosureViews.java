package org.embargo.app.view;

import java.util.Optional;
import org.embargo.app.Addresses;
import org.embargo.app.DisclosureFile;
import org.embargo.app.ReadAdvisories;
import org.embargo.app.ShowDisclosure.Shown;
import org.embargo.core.advisory.PublicAdvisory;

/** Makes the views that the issue panel and the disclosure's page print. */
public final class DisclosureViews {
  private final Addresses addresses;
  private final ReadAdvisories readAdvisories;
  private final TeamViews teamViews;

  public DisclosureViews(Addresses addresses, ReadAdvisories readAdvisories, TeamViews teamViews) {
    this.addresses = addresses;
    this.readAdvisories = readAdvisories;
    this.teamViews = teamViews;
  }

  public DisclosureView of(Shown shown) {
    DisclosureFile file = shown.admitted().file();
    String key = file.issue().key();
    Optional<PublicAdvisory> onSite =
        file.paper().latest().flatMap(latest -> readAdvisories.find(latest.cveId()));
    return new DisclosureView(
        key,
        addresses.issue(key),
        addresses.disclosure(key),
        addresses.draft(key),
        file.disclosure()
            .embargo()
            .map(embargo -> "until " + Times.at(embargo.end()))
            .orElse("none"),
        onSite.map(advisory -> addresses.advisory(advisory.cveId())).orElse(""),
        onSite.map(advisory -> Times.at(advisory.publishedAt())).orElse(""),
        shown.team().map(team -> teamViews.of(shown, team)).stream().toList());
  }
}
