package org.embargo.view;

import java.util.List;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.ShowDisclosure.Shown;
import org.embargo.app.embargo.ShowEmbargo;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Revision;
import org.embargo.view.DisclosureView.Covering;
import org.embargo.view.DisclosureView.Published;

/** Makes the views that the issue panel and the disclosure's page print. */
public final class DisclosureViews {
  private final Addresses addresses;
  private final ReadAdvisories readAdvisories;
  private final TeamViews teamViews;
  private final ShowEmbargo showEmbargo;
  private final People people;
  private final AdvisoryLines advisoryLines;

  public DisclosureViews(
      Addresses addresses,
      ReadAdvisories readAdvisories,
      TeamViews teamViews,
      ShowEmbargo showEmbargo,
      People people) {
    this.addresses = addresses;
    this.readAdvisories = readAdvisories;
    this.teamViews = teamViews;
    this.showEmbargo = showEmbargo;
    this.people = people;
    this.advisoryLines = new AdvisoryLines(addresses, people);
  }

  public DisclosureView of(Shown shown) {
    DisclosureFile file = shown.admitted().file();
    String key = file.issue().key();
    return new DisclosureView(
        key,
        addresses.issue(key),
        addresses.disclosure(key),
        file.disclosure()
            .embargo()
            .map(embargo -> "until " + Times.at(embargo.end()))
            .orElse("none"),
        file.disclosure().embargo().map(embargo -> embargo.end().toString()).orElse(""),
        addresses.resource("times.js"),
        addresses.calendar(key.substring(0, key.lastIndexOf('-'))),
        shown.team().map(team -> EmbargoView.of(showEmbargo.of(file), people)).stream().toList(),
        published(shown),
        shown.team().map(team -> advisoryLines.of(team.advisories())).orElse(List.of()),
        shown.team().map(team -> coveredBy(shown)).orElse(List.of()),
        shown.team().map(team -> teamViews.of(shown, team)).stream().toList());
  }

  private List<Covering> coveredBy(Shown shown) {
    return shown.covering().stream()
        .filter(shown::isForTeam)
        .map(file -> new Covering(file.key().toString(), addresses.draft(file.key())))
        .toList();
  }

  private List<Published> published(Shown shown) {
    return shown.published().stream()
        .map(Revision::cveId)
        .flatMap(cveId -> readAdvisories.find(cveId).stream())
        .map(this::published)
        .toList();
  }

  private Published published(PublicAdvisory advisory) {
    return new Published(
        advisory.cveId().value(),
        addresses.advisory(advisory.cveId()),
        Times.at(advisory.publishedAt()));
  }
}
