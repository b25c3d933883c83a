package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.common.ClusterClock;
import org.embargo.core.gate.Blocker;

/** Tells what stands against calling an issue disclosed in the tracker's workflow. */
public final class CheckDisclosure {
  private final DisclosureFiles files;
  private final DisclosureAccess access;
  private final ClusterClock clock;

  public CheckDisclosure(DisclosureFiles files, DisclosureAccess access, ClusterClock clock) {
    this.files = files;
    this.access = access;
    this.clock = clock;
  }

  /** Whether somebody may know of it, and so is offered it. */
  public boolean isFor(String issueKey, Optional<String> userKey) {
    return access.draftReader(issueKey, userKey).asOptional().isPresent();
  }

  /** Sentences for the team; none when each advisory is public, or may be now. */
  public List<String> objections(long issueId) {
    Instant now = clock.now();
    List<DisclosureFile> own = files.all(issueId);
    if (own.isEmpty()) {
      return List.of("It is no security issue of a project that is set up.");
    }
    List<DisclosureFile> covering = files.covering(issueId);
    return Stream.concat(own.stream().filter(file -> counts(file, covering)), covering.stream())
        .filter(file -> file.paper().latest().isEmpty())
        .flatMap(file -> file.gate().decisionAt(now).reasons().stream())
        .distinct()
        .map(Blocker::sentence)
        .toList();
  }

  /** One that nobody has written counts where there is no other that could be public. */
  private static boolean counts(DisclosureFile file, List<DisclosureFile> covering) {
    return file.paper().draft().isPresent() || (file.number() == 1 && covering.isEmpty());
  }
}
