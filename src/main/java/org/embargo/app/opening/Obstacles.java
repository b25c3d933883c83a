package org.embargo.app.opening;

import java.time.Instant;
import java.util.List;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;

/** What keeps an issue from being opened, besides its time. */
public interface Obstacles {
  /** In their order; none when it may be opened. */
  List<Obstacle> to(Opening opening, TrackedIssue issue, Instant now);
}
