package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.People;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.Exposure;
import org.embargo.core.seal.Exposure.Events;
import org.embargo.core.seal.Traces;

/** Finds out who could see an issue until now, and what was told of it. */
public final class MeasureExposure {
  private final Trails trails;
  private final Levels levels;
  private final People people;

  public MeasureExposure(Trails trails, Levels levels, People people) {
    this.trails = trails;
    this.levels = levels;
    this.people = people;
  }

  /** Empty for an issue that is gone. */
  public Optional<Exposure> of(TrackedIssue issue) {
    return trails.of(issue.id()).map(traces -> exposure(issue, traces));
  }

  private Exposure exposure(TrackedIssue issue, Traces traces) {
    return new Exposure(
        traces.periods().stream().map(period -> period(issue, period)).toList(),
        traces.watchers().stream().map(people::nameOf).toList(),
        new Events(1, traces.changes().size(), traces.comments().size()),
        traces.mails());
  }

  /** By the grants that the levels have now: those that they had then are not remembered. */
  private Exposure.Period period(TrackedIssue issue, Traces.Period period) {
    List<String> openTo =
        period.levels().stream()
            .flatMap(level -> openTo(issue, level).stream())
            .distinct()
            .sorted()
            .toList();
    return new Exposure.Period(period.from(), period.to(), openTo);
  }

  private List<String> openTo(TrackedIssue issue, Optional<Long> level) {
    boolean isKnown = level.isEmpty() || levels.of(issue.projectId()).find(level.get()).isPresent();
    return isKnown
        ? levels.openTo(issue.withLevel(level))
        : List.of("whom a level let in that is gone or another project's: not known");
  }
}
