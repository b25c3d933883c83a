package org.embargo.app.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.advisory.Publications;
import org.embargo.app.history.Breaches;
import org.embargo.app.history.Log;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.search.Selection;

/** Looks at one disclosure after the other: what a database is asked for that can be asked. */
public final class LookAtEach {
  private final Disclosures disclosures;
  private final Publications publications;
  private final Log log;

  public LookAtEach(Disclosures disclosures, Publications publications, Log log) {
    this.disclosures = disclosures;
    this.publications = publications;
    this.log = log;
  }

  public List<Long> find(Selection selection, Instant now, Optional<Set<Long>> projects) {
    return disclosures.all().stream()
        .filter(one -> projects.isEmpty() || projects.get().contains(one.projectId()))
        .filter(one -> isOne(one, selection, now))
        .map(Disclosure::issueId)
        .toList();
  }

  private boolean isOne(Disclosure one, Selection selection, Instant now) {
    boolean isHeld = one.embargo().filter(embargo -> embargo.holdsAt(now)).isPresent();
    return switch (selection.what()) {
      case EMBARGOED -> isHeld;
      case EMBARGO_ENDS -> isHeld && !one.embargo().get().holdsAt(now.plus(selection.within()));
      case AWAITING_DISCLOSURE -> !publications.haveBegun(one.issueId());
      case PUBLICATION_BLOCKED ->
          one.embargo().isPresent() && !isHeld && !publications.haveBegun(one.issueId());
      case BREACHED ->
          log.of(one.issueId()).stream().anyMatch(line -> Breaches.KINDS.contains(line.what()));
    };
  }
}
