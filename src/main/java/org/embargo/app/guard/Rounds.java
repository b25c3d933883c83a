package org.embargo.app.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** When all sealed issues were last looked at. */
public interface Rounds {
  /** Nodes' clocks differ, and some databases keep whole seconds only. */
  Duration MARGIN = Duration.ofMinutes(1);

  Optional<Instant> lastCompleted();

  /** As before the first one: the next one looks at everything. */
  void startAnew();

  /** The highest id among the project's issues that have been looked at; 0 before the first. */
  long lastIssue(long projectId);

  /**
   * @param lastIssues by project id
   */
  void completed(Instant at, Map<Long, Long> lastIssues);
}
