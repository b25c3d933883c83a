package org.embargo.core.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.text.Limits;

/**
 * The whole case of one private security issue, from the report to the advisory.
 *
 * @param projectId the last project that was set up when the issue was in it
 * @param seenIn the project that the issue was in when it was last looked at
 * @param earlyEnd of the embargo, which waits for a second person
 * @param withoutFix empty when a fix is waited for
 * @param requiredPeople how many people its advisories take at least, by the policies of the
 *     projects that the case has left; 1 where it has left none
 */
public record Disclosure(
    long issueId,
    long projectId,
    long seenIn,
    long levelId,
    Instant reportedAt,
    Optional<Embargo> embargo,
    Optional<EarlyEnd> earlyEnd,
    Optional<WithoutFix> withoutFix,
    int requiredPeople) {

  public static Disclosure opened(TrackedIssue issue, ProjectSetup setup, Instant now) {
    return new Disclosure(
        issue.id(),
        issue.projectId(),
        issue.projectId(),
        setup.levelId(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /**
   * To a project that is set up.
   *
   * @param peopleThere how many people the project asks for that the case leaves: whoever may move
   *     an issue must not be able to choose a laxer policy for it
   */
  public Disclosure movedTo(long otherProjectId, int peopleThere) {
    return new Disclosure(
        issueId,
        otherProjectId,
        otherProjectId,
        levelId,
        reportedAt,
        embargo,
        earlyEnd,
        withoutFix,
        Math.max(requiredPeople, peopleThere));
  }

  /** Whose case it is stays the same: the project is not set up, or it is its own. */
  public Disclosure seenIn(long otherProjectId) {
    return new Disclosure(
        issueId,
        projectId,
        otherProjectId,
        levelId,
        reportedAt,
        embargo,
        earlyEnd,
        withoutFix,
        requiredPeople);
  }

  /** Whoever asked for an early end asked for that of another embargo. */
  public Disclosure embargoed(Embargo until) {
    return with(Optional.of(until), Optional.empty(), withoutFix);
  }

  public Disclosure askedToEnd(EarlyEnd asked) {
    return with(embargo, Optional.of(asked), withoutFix);
  }

  public Disclosure notToEnd() {
    return with(embargo, Optional.empty(), withoutFix);
  }

  /** As it was asked for; the decision not to wait for a fix stays what it is if there is one. */
  public Disclosure endedEarly(EarlyEnd agreed, Instant now) {
    Optional<WithoutFix> decided =
        agreed.withoutFix()
            ? withoutFix.or(
                () -> Optional.of(Limits.lifted(() -> new WithoutFix(agreed.reason(), now))))
            : withoutFix;
    return with(Optional.of(agreed.agreed(now)), Optional.empty(), decided);
  }

  public Disclosure disclosedWithoutFix(WithoutFix decision) {
    return with(embargo, earlyEnd, Optional.of(decision));
  }

  public Disclosure waitingForFix() {
    return with(embargo, earlyEnd, Optional.empty());
  }

  private Disclosure with(
      Optional<Embargo> held, Optional<EarlyEnd> asked, Optional<WithoutFix> decided) {
    return new Disclosure(
        issueId, projectId, seenIn, levelId, reportedAt, held, asked, decided, requiredPeople);
  }
}
