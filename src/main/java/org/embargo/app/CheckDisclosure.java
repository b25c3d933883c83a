package org.embargo.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.embargo.core.gate.Blocker;

/** Tells what stands against calling an issue disclosed in the tracker's workflow. */
public final class CheckDisclosure {
  private final DisclosureFiles files;
  private final Admission admission;
  private final Clock clock;

  public CheckDisclosure(DisclosureFiles files, Admission admission, Clock clock) {
    this.files = files;
    this.admission = admission;
    this.clock = clock;
  }

  /** Whether somebody may know of it, and so is offered it. */
  public boolean isFor(String issueKey, Optional<String> userKey) {
    return admission.admitTeam(AdvisoryKey.firstOf(issueKey), userKey).isPresent();
  }

  /** Sentences for people; none when each advisory is public, or may be now. */
  public List<String> objections(long issueId) {
    Instant now = clock.instant();
    List<DisclosureFile> all = files.all(issueId);
    return all.isEmpty()
        ? List.of("It is no security issue of a project that is set up.")
        : all.stream()
            .filter(file -> file.number() == 1 || file.paper().draft().isPresent())
            .flatMap(file -> file.decisionAt(now).reasons().stream())
            .filter(Predicate.not(Blocker.ALREADY_PUBLIC::equals))
            .distinct()
            .map(Blocker::sentence)
            .toList();
  }
}
