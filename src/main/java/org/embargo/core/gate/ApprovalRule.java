package org.embargo.core.gate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.Change;
import org.embargo.core.project.Membership;

/**
 * Decides whether an approval of a draft still counts. It counts while everything that it rests on
 * is as the approver saw it, but that versions are released. The latest approval takes the place of
 * the earlier ones: whoever gave it saw what it rests on last.
 */
public final class ApprovalRule {
  private ApprovalRule() {}

  /**
   * An approval of the draft in its present version and bytes, by somebody who may approve it.
   *
   * @param approver of the security team
   * @param savedAt when the version of the draft was saved that it is about
   */
  public record Candidate(Approval approval, Membership approver, Instant savedAt) {}

  /**
   * The answer.
   *
   * @param approval that counts
   * @param faults why none counts; empty where one does
   */
  public record Result(Optional<Approval> approval, Set<Blocker> faults) {
    public Result {
      faults = Set.copyOf(faults);
    }
  }

  /**
   * @param candidates oldest first
   * @param now what the advisory rests on now
   * @param decisions when it was decided to disclose an issue without a fix
   */
  public static Result of(List<Candidate> candidates, ApprovalBasis now, List<Instant> decisions) {
    if (candidates.isEmpty()) {
      return new Result(Optional.empty(), Set.of(Blocker.NOT_APPROVED));
    }
    Candidate latest = candidates.get(candidates.size() - 1);
    Set<Blocker> faults = faults(latest, now, decisions);
    return new Result(faults.isEmpty() ? Optional.of(latest.approval()) : Optional.empty(), faults);
  }

  private static Set<Blocker> faults(
      Candidate candidate, ApprovalBasis now, List<Instant> decisions) {
    Set<Blocker> faults = EnumSet.noneOf(Blocker.class);
    Approval approval = candidate.approval();
    if (approval.withdrawal().isPresent()) {
      faults.add(Blocker.APPROVAL_WITHDRAWN);
    }
    if (!candidate.approver().active()) {
      faults.add(Blocker.APPROVER_NOT_ON_TEAM);
    } else if (!candidate.approver().covers(candidate.savedAt())) {
      faults.add(Blocker.APPROVER_JOINED_LATER);
    }
    approval.basis().changesTo(now).forEach(change -> faults.add(blocker(change)));
    if (!decisions.stream().allMatch(approval::knowsOf)) {
      faults.add(Blocker.APPROVED_DECISION_CHANGED);
    }
    return faults;
  }

  private static Blocker blocker(Change change) {
    return switch (change) {
      case ISSUES -> Blocker.APPROVED_ISSUES_CHANGED;
      case PROJECT -> Blocker.APPROVED_PROJECT_CHANGED;
      case FIX_VERSIONS -> Blocker.APPROVED_FIX_VERSIONS_CHANGED;
      case EXTERNAL_RELEASES -> Blocker.APPROVED_RELEASES_CHANGED;
      case FIXED_RESOLUTION -> Blocker.APPROVED_RESOLUTION_CHANGED;
      case WITHOUT_FIX -> Blocker.APPROVED_DECISION_CHANGED;
    };
  }
}
