package org.embargo.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.embargo.app.Admission.Admitted;
import org.embargo.core.disclosure.LogCheck;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.Problem;
import org.embargo.core.gate.Decision;

/** Shows a disclosure to somebody who can see its issue, and to the team everything about it. */
public final class ShowDisclosure {
  private final Admission admission;
  private final Log log;
  private final ScanForLeaks scanForLeaks;
  private final Clock clock;

  public ShowDisclosure(Admission admission, Log log, ScanForLeaks scanForLeaks, Clock clock) {
    this.admission = admission;
    this.log = log;
    this.scanForLeaks = scanForLeaks;
    this.clock = clock;
  }

  /**
   * @param team what only the security team sees; empty for everybody else
   */
  public record Shown(Admitted admitted, Optional<ForTeam> team) {}

  /**
   * The gate's answer as of now, and the history, and whether anybody has touched that.
   *
   * @param leaks what the draft says that the public should perhaps not read
   */
  public record ForTeam(
      Decision decision, List<Problem> leaks, List<LogEntry> log, LogCheck logCheck) {}

  /** Empty for whoever cannot see the issue, and for an issue that is no disclosure. */
  public Optional<Shown> show(String issueKey, Optional<String> userKey) {
    return admission
        .admit(issueKey, userKey)
        .map(admitted -> new Shown(admitted, forTeam(admitted)));
  }

  private Optional<ForTeam> forTeam(Admitted admitted) {
    if (!admitted.actor().onSecurityTeam()) {
      return Optional.empty();
    }
    Decision decision = admitted.file().decisionAt(clock.instant());
    long id = admitted.file().issue().id();
    return Optional.of(
        new ForTeam(decision, scanForLeaks.in(admitted.file()), log.of(id), log.verify(id)));
  }
}
