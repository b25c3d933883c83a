package org.embargo.app.opening;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.register.Openings;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/** Tells the security team what becomes of an issue after its advisory is public. */
public final class ShowOpening {
  private final Admission admission;
  private final Openings openings;
  private final Obstacles obstacles;
  private final ClusterClock clock;

  public ShowOpening(
      Admission admission, Openings openings, Obstacles obstacles, ClusterClock clock) {
    this.admission = admission;
    this.openings = openings;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  /**
   * @param opening empty for an issue that stays private
   * @param obstacles to what has not begun, besides its time
   */
  public record Standing(Optional<Opening> opening, List<Obstacle> obstacles) {}

  /** Empty for everybody else. */
  public Optional<Standing> show(String issueKey, Optional<String> userKey) {
    return admission
        .admitTeam(AdvisoryKey.firstOf(issueKey), userKey)
        .map(admitted -> of(admitted.file().issue()));
  }

  public Standing of(TrackedIssue issue) {
    Optional<Opening> opening = openings.find(issue.id());
    return new Standing(
        opening,
        opening
            .filter(one -> one.state() == State.PLANNED || one.state() == State.HELD)
            .map(one -> obstacles.to(one, issue, clock.now()))
            .orElse(List.of()));
  }
}
