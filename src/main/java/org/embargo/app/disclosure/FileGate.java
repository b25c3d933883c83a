package org.embargo.app.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.gate.ApprovalRule;
import org.embargo.core.gate.ApprovalRule.Candidate;
import org.embargo.core.gate.Blocker;
import org.embargo.core.gate.Decision;
import org.embargo.core.gate.Facts;
import org.embargo.core.gate.Facts.DraftState;
import org.embargo.core.gate.Facts.Remedy;
import org.embargo.core.gate.Gate;

/** Asks the gate about an advisory, with everything that it waits for (decision 21). */
public final class FileGate {
  private final DisclosureFile file;

  FileGate(DisclosureFile file) {
    this.file = file;
  }

  /** The gate is open when it is open for each of the issues. */
  public Decision decisionAt(Instant now) {
    return decision(draftState(), file.approvalResult().faults(), takesBack(), now);
  }

  /**
   * The same for what is done to the issues after the publication: that a withdrawal waits for none
   * of them is no reason to open one.
   */
  public Decision standingAt(Instant now) {
    return decision(draftState(), file.approvalResult().faults(), false, now);
  }

  /**
   * What is known without the preview, which is costly: it blocks only what {@link #decisionAt}
   * blocks, and not all of that.
   */
  public Decision firstLookAt(Instant now) {
    List<Candidate> candidates = file.paper().candidatesByVersion();
    boolean mayCount = ApprovalRule.mayCount(candidates, file.basis(), file.decisions());
    return decision(
        file.paper().draft().isPresent() ? DraftState.VALID : DraftState.MISSING,
        mayCount ? Set.of() : file.approvalResult(candidates).faults(),
        takesBack(),
        now);
  }

  private Decision decision(
      DraftState draft, Set<Blocker> approvalFaults, boolean withdrawal, Instant now) {
    return Decision.of(
        file.cases()
            .map(one -> facts(one, draft, approvalFaults, withdrawal))
            .flatMap(facts -> Gate.check(facts, now).reasons().stream())
            .collect(Collectors.toSet()));
  }

  /** Whether the draft withdraws what is public. New words beside that make it a correction. */
  private boolean takesBack() {
    return file.paper()
        .latest()
        .filter(latest -> advisory().filter(one -> one.takesBack(latest.advisory())).isPresent())
        .isPresent();
  }

  /** What keeps any approval that is given now from ever counting. */
  public Optional<Blocker> outOfReach() {
    if (takesBack()) {
      return Optional.empty();
    }
    if (!file.gone().isEmpty()) {
      return Optional.of(Blocker.COVERED_ISSUE_GONE);
    }
    return file.cases().allMatch(file::isOfProject)
        ? Optional.empty()
        : Optional.of(Blocker.COVERED_ISSUE_MOVED);
  }

  private Facts facts(Case one, DraftState draft, Set<Blocker> approvalFaults, boolean withdrawal) {
    return new Facts(
        remedy(one),
        one.fixVersions(),
        one.disclosure().embargo(),
        draft,
        file.gone().isEmpty(),
        approvalFaults,
        advisory().map(Advisory::hasCreditsSettled).orElse(true),
        file.paper().isAlreadyPublic(),
        withdrawal);
  }

  private Remedy remedy(Case one) {
    if (!file.isOfProject(one)) {
      return Remedy.ELSEWHERE;
    }
    if (one.disclosure().withoutFix().isPresent()) {
      return Remedy.WITHOUT_FIX;
    }
    return one.issue().resolutionId().filter(file.setup().fixedResolutionId()::equals).isPresent()
        ? Remedy.FIXED
        : Remedy.OPEN;
  }

  private DraftState draftState() {
    if (file.paper().draft().isEmpty()) {
      return DraftState.MISSING;
    }
    return file.paper().rendering().isPresent() ? DraftState.VALID : DraftState.INVALID;
  }

  private Optional<Advisory> advisory() {
    return file.paper().draft().map(Draft::advisory);
  }
}
