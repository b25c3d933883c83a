package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.Redacted;
import org.embargo.app.collaboration.Collaborators;
import org.embargo.app.seal.StoredIssues.Place;
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

  private final Guarded guarded;
  private final StoredIssues issues;
  private final WatchedProjects projects;
  private final Collaborators collaborators;

  public Suspects(
      Guarded guarded, StoredIssues issues, WatchedProjects projects, Collaborators collaborators) {
    this.guarded = guarded;
    this.issues = issues;
    this.projects = projects;
    this.collaborators = collaborators;
  }

  /**
   * Ids, in ascending order.
   *
   * @param unsettled those among them of which searches may not know what is stored
   */
  record Found(Set<Long> all, Set<Long> unsettled) {}

  Found find() {
    Map<Long, Long> sealing = projects.sealingLevels();
    Optional<Instant> since = projects.since();
    List<Long> all = guarded.ids();
    Set<Long> unsettled = new TreeSet<>();
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<Long> batch = all.subList(i, Math.min(i + AT_ONCE, all.size()));
      unsettled.addAll(among(batch, sealing, since));
    }
    // Whom somebody is let into may be over, of which no field of the issue tells.
    Set<Long> suspects = new TreeSet<>(collaborators.issues());
    suspects.addAll(unsettled);
    // What is in memory may have missed a change on another node.
    suspects.forEach(guarded::refresh);
    return new Found(suspects, unsettled);
  }

  private List<Long> among(List<Long> ids, Map<Long, Long> sealing, Optional<Instant> since) {
    try {
      return issues.places(ids).stream()
          .filter(issue -> !isSettled(issue, sealing, since))
          .map(Place::id)
          .sorted()
          .toList();
    } catch (RuntimeException e) {
      logger.warn("{} issues are looked at one by one", ids.size(), new Redacted(e));
      return ids;
    }
  }

  private static boolean isSettled(Place issue, Map<Long, Long> sealing, Optional<Instant> since) {
    return issue.levelId().isPresent()
        && issue.levelId().equals(Optional.ofNullable(sealing.get(issue.projectId())))
        && since.filter(issue.updatedAt()::isBefore).isPresent();
  }
}
