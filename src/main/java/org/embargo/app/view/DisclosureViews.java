package org.embargo.app.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.Addresses;
import org.embargo.app.DisclosureFile;
import org.embargo.app.DisclosureFile.Paper;
import org.embargo.app.People;
import org.embargo.app.ReadAdvisories;
import org.embargo.app.ShowDisclosure.ForTeam;
import org.embargo.app.ShowDisclosure.Shown;
import org.embargo.app.seal.Audiences;
import org.embargo.app.view.DisclosureView.LogLine;
import org.embargo.app.view.DisclosureView.Preview;
import org.embargo.app.view.DisclosureView.TeamView;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.PublicAdvisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.gate.Blocker;

/** Makes the views that the issue panel and the disclosure's page print. */
public final class DisclosureViews {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final People people;
  private final Addresses addresses;
  private final ReadAdvisories readAdvisories;
  private final Audiences audiences;

  public DisclosureViews(
      People people, Addresses addresses, ReadAdvisories readAdvisories, Audiences audiences) {
    this.people = people;
    this.addresses = addresses;
    this.readAdvisories = readAdvisories;
    this.audiences = audiences;
  }

  public DisclosureView of(Shown shown) {
    DisclosureFile file = shown.admitted().file();
    String key = file.issue().key();
    Optional<PublicAdvisory> onSite =
        file.paper().latest().flatMap(latest -> readAdvisories.find(latest.cveId().value()));
    return new DisclosureView(
        key,
        addresses.issue(key),
        addresses.disclosure(key),
        file.disclosure().embargo().map(embargo -> "until " + at(embargo.end())).orElse("none"),
        onSite.map(advisory -> addresses.advisory(advisory.cveId())).orElse(""),
        onSite.map(advisory -> at(advisory.publishedAt())).orElse(""),
        shown.team().map(team -> team(shown, team)).stream().toList());
  }

  private TeamView team(Shown shown, ForTeam team) {
    DisclosureFile file = shown.admitted().file();
    Paper paper = file.paper();
    Optional<Draft> draft = paper.draft();
    String reader = shown.admitted().actor().userKey();
    return new TeamView(
        draft.isPresent(),
        draft.map(this::saved).orElse("none"),
        draft.map(present -> present.advisory().title()).orElse(""),
        draft.flatMap(present -> present.advisory().cveId()).map(Object::toString).orElse(""),
        paper.problems().stream().map(p -> p.field() + " " + p.reason()).toList(),
        previews(paper),
        paper.rendering().map(Rendering::digest).orElse(""),
        file.approval().map(a -> people.nameOf(a.approver()) + ", " + at(a.at())).orElse("none"),
        paper.rendering().isPresent()
            && file.approval().isEmpty()
            && draft.filter(present -> !present.author().equals(reader)).isPresent(),
        file.disclosure().withoutFix().map(WithoutFix::reason).orElse(""),
        blockers(team),
        audiences.of(file.issue().id()).map(AudienceView::of).stream().toList(),
        team.log().stream().map(this::line).toList());
  }

  private String saved(Draft draft) {
    return "version "
        + draft.version()
        + ", saved by "
        + people.nameOf(draft.author())
        + ", "
        + at(draft.savedAt());
  }

  /** To a person, being public already is no reason for not being public. */
  private static List<String> blockers(ForTeam team) {
    return team.decision().reasons().stream()
        .filter(blocker -> blocker != Blocker.ALREADY_PUBLIC)
        .map(Blocker::sentence)
        .toList();
  }

  private static List<Preview> previews(Paper paper) {
    return paper.rendering().map(Rendering::documents).orElse(List.of()).stream()
        .map(document -> new Preview(document.format(), document.text()))
        .toList();
  }

  private LogLine line(LogEntry entry) {
    String what = entry.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String who = entry.who().equals(LogEntry.PRODUCT) ? "Embargo" : people.nameOf(entry.who());
    return new LogLine(at(entry.at()), who, what, entry.why());
  }

  private static String at(Instant instant) {
    return TIME.format(instant);
  }
}
