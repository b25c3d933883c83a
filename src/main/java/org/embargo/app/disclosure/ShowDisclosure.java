package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Log;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Actor;
import org.embargo.core.gate.Decision;
import org.embargo.core.history.LogCheck;
import org.embargo.core.history.LogEntry;
import org.embargo.core.text.Problem;

/** Shows a disclosure to somebody who can see its issue, and to the team everything about it. */
public final class ShowDisclosure {
  private final Admission admission;
  private final DisclosureFiles files;
  private final Log log;
  private final ScanForLeaks scanForLeaks;
  private final ClusterClock clock;

  public ShowDisclosure(
      Admission admission,
      DisclosureFiles files,
      Log log,
      ScanForLeaks scanForLeaks,
      ClusterClock clock) {
    this.admission = admission;
    this.files = files;
    this.log = log;
    this.scanForLeaks = scanForLeaks;
    this.clock = clock;
  }

  /**
   * @param files one for each advisory, in their order; the first is that of {@code admitted}
   * @param covering those of the advisories of other issues that this one is disclosed with
   * @param team what only the security team sees; empty for everybody else
   */
  public record Shown(
      Admitted admitted,
      List<DisclosureFile> files,
      List<DisclosureFile> covering,
      Optional<ForTeam> team) {

    /** Whether the reader may know of that advisory before it is public. */
    public boolean isForTeam(DisclosureFile other) {
      return team.isPresent() && other.issue().projectId() == admitted.file().issue().projectId();
    }

    /** What of it is public. */
    public List<Revision> published() {
      return Stream.concat(files.stream(), covering.stream())
          .flatMap(file -> file.paper().latest().stream())
          .toList();
    }
  }

  /** The history, and whether anybody has touched that; and how far each advisory is. */
  public record ForTeam(List<Standing> advisories, List<LogEntry> log, LogCheck logCheck) {}

  /**
   * How far one advisory is.
   *
   * @param decision the gate's answer as of now
   * @param leaks what the draft says that the public should perhaps not read
   */
  public record Standing(DisclosureFile file, Decision decision, List<Problem> leaks) {}

  /** Empty for whoever cannot see the issue, and for an issue that is no disclosure. */
  public Optional<Shown> show(String issueKey, Optional<String> userKey) {
    return admission.admit(issueKey, userKey).map(this::shown);
  }

  private Shown shown(Admitted admitted) {
    List<DisclosureFile> found = files.all(admitted.file().issue().id());
    // The issue may have gone since the door.
    List<DisclosureFile> all = found.isEmpty() ? List.of(admitted.file()) : found;
    return new Shown(
        admitted,
        all,
        files.covering(admitted.file().issue().id()),
        admitted.actor().onSecurityTeam()
            ? Optional.of(forTeam(all, admitted.actor()))
            : Optional.empty());
  }

  private ForTeam forTeam(List<DisclosureFile> all, Actor reader) {
    Instant now = clock.now();
    long issueId = all.get(0).issue().id();
    return new ForTeam(
        all.stream()
            .map(
                file ->
                    new Standing(
                        file, file.gate().decisionAt(now), scanForLeaks.in(file, reader.userKey())))
            .toList(),
        log.of(issueId),
        log.verify(issueId));
  }
}
