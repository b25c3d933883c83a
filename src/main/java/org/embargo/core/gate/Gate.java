package org.embargo.core.gate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.gate.Facts.DraftState;
import org.embargo.core.gate.Facts.Remedy;

/** Decides whether an advisory may go public now. Pure, total, and the only place that decides. */
public final class Gate {
  private Gate() {}

  public static Decision check(Facts facts, Instant now) {
    Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
    if (!facts.withdrawal()) {
      blockers.addAll(ofTheIssues(facts));
    }
    blockers.addAll(ofTheDraft(facts));
    if (facts.embargo().filter(embargo -> embargo.holdsAt(now)).isPresent()) {
      blockers.add(Blocker.EMBARGO_HOLDS);
    }
    if (facts.alreadyPublic()) {
      blockers.add(Blocker.ALREADY_PUBLIC);
    }
    return Decision.of(blockers);
  }

  /** A withdrawal waits for none of it: there may never have been anything to fix. */
  private static Set<Blocker> ofTheIssues(Facts facts) {
    Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
    blockers.addAll(ofTheFix(facts));
    if (!facts.issuesComplete()) {
      blockers.add(Blocker.COVERED_ISSUE_GONE);
    }
    return blockers;
  }

  private static Set<Blocker> ofTheFix(Facts facts) {
    if (facts.remedy() == Remedy.ELSEWHERE) {
      return Set.of(Blocker.COVERED_ISSUE_MOVED);
    }
    if (facts.remedy() == Remedy.WITHOUT_FIX) {
      return Set.of();
    }
    Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
    if (facts.remedy() == Remedy.OPEN) {
      blockers.add(Blocker.ISSUE_NOT_RESOLVED);
    }
    if (facts.fixVersions().isEmpty()) {
      blockers.add(Blocker.FIX_VERSION_MISSING);
    }
    if (!facts.fixVersions().stream().allMatch(FixVersion::released)) {
      blockers.add(Blocker.FIX_VERSION_NOT_RELEASED);
    }
    return blockers;
  }

  private static Set<Blocker> ofTheDraft(Facts facts) {
    Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
    if (facts.draft() == DraftState.MISSING) {
      blockers.add(Blocker.DRAFT_MISSING);
    }
    if (facts.draft() == DraftState.INVALID) {
      blockers.add(Blocker.DRAFT_INVALID);
    }
    blockers.addAll(facts.approvalFaults());
    if (!facts.creditsSettled()) {
      blockers.add(Blocker.CREDIT_NOT_SETTLED);
    }
    return blockers;
  }
}
