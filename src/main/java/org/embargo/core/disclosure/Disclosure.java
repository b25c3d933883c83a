package org.embargo.core.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.embargo.Embargo;

/**
 * The whole case of one private security issue, from the report to the advisory.
 *
 * @param withoutFix empty when a fix is waited for
 */
public record Disclosure(
    long issueId,
    long projectId,
    long levelId,
    Instant reportedAt,
    Optional<Embargo> embargo,
    Optional<WithoutFix> withoutFix) {

  public static Disclosure opened(TrackedIssue issue, ProjectSetup setup, Instant now) {
    return new Disclosure(
        issue.id(), issue.projectId(), setup.levelId(), now, Optional.empty(), Optional.empty());
  }

  public Disclosure embargoed(Embargo until) {
    return new Disclosure(issueId, projectId, levelId, reportedAt, Optional.of(until), withoutFix);
  }

  public Disclosure disclosedWithoutFix(WithoutFix decision) {
    return new Disclosure(issueId, projectId, levelId, reportedAt, embargo, Optional.of(decision));
  }

  public Disclosure waitingForFix() {
    return new Disclosure(issueId, projectId, levelId, reportedAt, embargo, Optional.empty());
  }
}
