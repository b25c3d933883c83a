package org.embargo.view;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.ShowDisclosure.Standing;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.gate.Blocker;
import org.embargo.view.DisclosureView.AdvisoryLine;

/** Says of each advisory how far it is. */
final class AdvisoryLines {
  private final Addresses addresses;
  private final Signatures signatures;

  AdvisoryLines(Addresses addresses, People people) {
    this.addresses = addresses;
    this.signatures = new Signatures(people);
  }

  List<AdvisoryLine> of(List<Standing> standings) {
    boolean several = standings.size() > 1;
    return standings.stream().map(standing -> line(standing, several)).toList();
  }

  private AdvisoryLine line(Standing standing, boolean several) {
    DisclosureFile file = standing.file();
    Optional<Draft> draft = file.paper().draft();
    return new AdvisoryLine(
        addresses.draft(file.key()),
        several ? "Advisory " + file.number() : "",
        draft.isPresent(),
        draft.map(signatures::of).orElse("none"),
        draft.map(present -> present.advisory().title()).orElse(""),
        draft.flatMap(present -> present.advisory().cveId()).map(Object::toString).orElse(""),
        file.paper().proof().problems().stream().map(p -> p.field() + " " + p.reason()).toList(),
        signatures.approvalOf(file),
        file.othersHere().stream().map(TrackedIssue::key).toList(),
        blockers(standing));
  }

  /** To a person, being public already is no reason for not being public. */
  private static List<String> blockers(Standing standing) {
    return standing.decision().reasons().stream()
        .filter(blocker -> blocker != Blocker.ALREADY_PUBLIC)
        .map(Blocker::sentence)
        .toList();
  }
}
