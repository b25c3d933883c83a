package org.embargo.app.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.embargo.app.Issues;
import org.embargo.app.ProjectSetups;
import org.embargo.app.Redacted;
import org.embargo.core.disclosure.Glance;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds those among the sealed issues that have to be looked at closely. Nearly all have the level
 * that seals in their project, and have not changed since the last round: of these there is nothing
 * to be found.
 */
public final class Suspects {
  private static final Logger logger = LoggerFactory.getLogger(Suspects.class);
  private static final int AT_ONCE = 1_000;

  /** Nodes' clocks differ, and some databases keep whole seconds only. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Guarded guarded;
  private final Issues issues;
  private final ProjectSetups setups;
  private final Levels levels;
  private final Rounds rounds;

  public Suspects(
      Guarded guarded, Issues issues, ProjectSetups setups, Levels levels, Rounds rounds) {
    this.guarded = guarded;
    this.issues = issues;
    this.setups = setups;
    this.levels = levels;
    this.rounds = rounds;
  }

  /** Ids, in ascending order. */
  List<Long> find() {
    Map<Long, Long> sealing =
        setups.all().stream()
            .filter(setup -> levels.of(setup.projectId()).haveSealing(setup))
            .collect(Collectors.toMap(ProjectSetup::projectId, ProjectSetup::levelId));
    Optional<Instant> since = rounds.lastCompleted().map(at -> at.minus(MARGIN));
    List<Long> all = guarded.ids();
    List<Long> suspects = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<Long> batch = all.subList(i, Math.min(i + AT_ONCE, all.size()));
      suspects.addAll(among(batch, sealing, since));
    }
    return suspects;
  }

  private List<Long> among(List<Long> ids, Map<Long, Long> sealing, Optional<Instant> since) {
    try {
      return issues.glances(ids).stream()
          .filter(issue -> !isSettled(issue, sealing, since))
          .map(Glance::id)
          .sorted()
          .toList();
    } catch (RuntimeException e) {
      logger.warn("{} issues are looked at one by one", ids.size(), new Redacted(e));
      return ids;
    }
  }

  private static boolean isSettled(Glance issue, Map<Long, Long> sealing, Optional<Instant> since) {
    return issue.levelId().isPresent()
        && issue.levelId().equals(Optional.ofNullable(sealing.get(issue.projectId())))
        && since.filter(issue.updatedAt()::isBefore).isPresent();
  }
}
