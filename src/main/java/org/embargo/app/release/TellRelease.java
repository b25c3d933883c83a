package org.embargo.app.release;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Releases;
import org.embargo.app.publication.PublishDue;
import org.embargo.core.disclosure.OutsideRelease;

/** Tells of releases outside of the tracker, and takes it back; for the project's security team. */
public final class TellRelease {
  private final TeamDoor door;
  private final Releases releases;
  private final Locks locks;
  private final PublishDue publishDue;
  private final ClusterClock clock;

  public TellRelease(
      TeamDoor door, Releases releases, Locks locks, PublishDue publishDue, ClusterClock clock) {
    this.door = door;
    this.releases = releases;
    this.locks = locks;
    this.publishDue = publishDue;
    this.clock = clock;
  }

  public Outcome<List<OutsideRelease>> list(String projectKey, Optional<String> userKey) {
    return door.open(projectKey, userKey).map(admitted -> releases.of(admitted.projectId()));
  }

  /** Told again, it is the same release. What waited for it alone is public at once. */
  public Outcome<OutsideRelease> tell(
      String projectKey, Optional<String> userKey, String name, String url) {
    return change(
        projectKey,
        userKey,
        (projectId, who) -> {
          Optional<OutsideRelease> known = releases.find(projectId, name);
          if (known.isPresent()) {
            return new Outcome.Done<>(known.get());
          }
          OutsideRelease release = new OutsideRelease(name, url, clock.now(), who);
          releases.add(projectId, release);
          return new Outcome.Done<>(release);
        });
  }

  /** It is not out after all: what is not public yet waits for it again. */
  public Outcome<OutsideRelease> takeBack(
      String projectKey, Optional<String> userKey, String name) {
    return change(
        projectKey,
        userKey,
        (projectId, who) -> {
          Optional<OutsideRelease> known = releases.find(projectId, name);
          known.ifPresent(release -> releases.remove(projectId, name));
          return known.<Outcome<OutsideRelease>>map(Outcome.Done::new).orElseGet(Outcome::unknown);
        });
  }

  private Outcome<OutsideRelease> change(
      String projectKey,
      Optional<String> userKey,
      BiFunction<Long, String, Outcome<OutsideRelease>> work) {
    Outcome<OutsideRelease> outcome =
        door.open(projectKey, userKey)
            .then(
                admitted ->
                    locks.whileHolding(
                        List.of(Locks.PUBLICATION, Locks.ofProject(admitted.projectId())),
                        () -> work.apply(admitted.projectId(), admitted.userKey())));
    outcome.asOptional().ifPresent(any -> publishDue.run());
    return outcome;
  }
}
