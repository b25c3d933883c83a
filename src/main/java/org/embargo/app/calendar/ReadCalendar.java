package org.embargo.app.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.search.EveryDisclosure;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.search.Selection;

/** Reads what is due in a project. */
public final class ReadCalendar {
  private final EveryDisclosure every;
  private final DisclosureFiles files;
  private final ClusterClock clock;

  public ReadCalendar(EveryDisclosure every, DisclosureFiles files, ClusterClock clock) {
    this.every = every;
    this.files = files;
    this.clock = clock;
  }

  /** The embargo that ends first comes first, and what has none comes last. */
  List<Due> of(long projectId) {
    Instant now = clock.now();
    return every
        .find(Selection.of(Selection.What.AWAITING_DISCLOSURE), now, Set.of(projectId))
        .stream()
        .flatMap(issueId -> files.find(issueId, 1).stream())
        .filter(file -> file.issue().projectId() == projectId)
        .filter(ReadCalendar::isToBeDisclosed)
        .map(file -> due(file, now))
        .sorted(
            Comparator.comparing((Due one) -> one.until().orElse(Instant.MAX))
                .thenComparing(Due::issueKey))
        .toList();
  }

  /** What was declined is due no more. */
  private static boolean isToBeDisclosed(DisclosureFile file) {
    Optional<String> resolution = file.issue().resolutionId();
    return resolution.isEmpty()
        || resolution.filter(file.setup().fixedResolutionId()::equals).isPresent()
        || file.disclosure().withoutFix().isPresent()
        || file.paper().draft().isPresent();
  }

  private Due due(DisclosureFile file, Instant now) {
    return new Due(
        file.issue().key(),
        file.disclosure().reportedAt(),
        file.disclosure().embargo().map(Embargo::end),
        file.disclosure().embargo().filter(embargo -> !embargo.holdsAt(now)).isPresent(),
        files.telling(file).gate().decisionAt(now).reasons());
  }
}
