package org.embargo.app.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.collaboration.Collaborators;
import org.embargo.app.common.Redacted;
import org.embargo.app.guard.Guarded;
import org.embargo.app.register.Disclosures;
import org.embargo.app.tracker.StoredIssues;
import org.embargo.app.tracker.StoredIssues.Place;
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
  private final Disclosures disclosures;
  private final StoredIssues issues;
  private final WatchedProjects projects;
  private final Collaborators collaborators;

  public Suspects(
      Guarded guarded,
      Disclosures disclosures,
      StoredIssues issues,
      WatchedProjects projects,
      Collaborators collaborators) {
    this.guarded = guarded;
    this.disclosures = disclosures;
    this.issues = issues;
    this.projects = projects;
    this.collaborators = collaborators;
  }

  /**
   * Ids, in ascending order.
   *
   * @param changed those among them that have changed since the last round, as far as one can tell
   */
  record Found(Set<Long> all, Set<Long> changed) {}

  Found find() {
    Map<Long, Long> sealing = projects.sealingLevels();
    Optional<Instant> since = projects.since();
    // Whom somebody is let into may be over, of which no field of the issue tells.
    Found found = new Found(new TreeSet<>(collaborators.issues()), new TreeSet<>());
    // What was misplaced may be in its place again, which tells nobody either.
    found.all().addAll(guarded.misplaced());
    since
        .flatMap(at -> issues.astray(sealing, at))
        .ifPresentOrElse(
            places -> places.forEach(place -> sort(place, sealing, since, found)),
            () -> findAmongAll(sealing, since, found));
    // What is in memory may have missed a change on another node.
    found
        .all()
        .forEach(
            id -> {
              guarded.refresh(id);
              disclosures.refresh(id);
            });
    return found;
  }

  private void findAmongAll(Map<Long, Long> sealing, Optional<Instant> since, Found found) {
    List<Long> ids = guarded.ids();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      List<Long> some = ids.subList(i, Math.min(i + AT_ONCE, ids.size()));
      try {
        issues.places(some).forEach(place -> sort(place, sealing, since, found));
      } catch (Throwable e) {
        // Nothing that the tracker's database may turn out to be keeps an issue open.
        logger.warn("{} issues are looked at one by one", some.size(), new Redacted(e));
        found.all().addAll(some);
      }
    }
  }

  private static void sort(
      Place place, Map<Long, Long> sealing, Optional<Instant> since, Found found) {
    boolean isChanged = since.filter(place.updatedAt()::isBefore).isEmpty();
    if (isChanged) {
      found.changed().add(place.id());
    }
    if (isChanged || !hasSealingLevel(place, sealing)) {
      found.all().add(place.id());
    }
  }

  private static boolean hasSealingLevel(Place place, Map<Long, Long> sealing) {
    return place.levelId().isPresent()
        && place.levelId().equals(Optional.ofNullable(sealing.get(place.projectId())));
  }
}
