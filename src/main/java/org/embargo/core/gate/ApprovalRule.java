package org.embargo.core.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.Change;
import org.embargo.core.project.Membership;

/**
 * Decides whether an approval of a draft still counts. It counts while everything that it rests on
 * is as the approver saw it, but that versions are released. The latest approval takes the place of
 * the earlier ones: whoever gave it saw what it rests on last.
 *
 * <p>Somebody who has not contributed to the draft can approve it alone. Of contributors, two have
 * to approve it: otherwise whoever has written a draft could approve it after anybody else has
 * corrected a comma.
 */
public final class ApprovalRule {
  private ApprovalRule() {}

  /**
   * An approval of the draft in its present version and bytes, by somebody who may approve it.
   *
   * @param approver of the security team
   * @param contributor whether the approver has contributed to a draft that takes a second person
   * @param savedAt when the version of the draft was saved that it is about
   */
  public record Candidate(
      Approval approval, Membership approver, boolean contributor, Instant savedAt) {
    private String userKey() {
      return approval.approver();
    }
  }

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
    Result ofOthers =
        result(lastOf(candidates.stream().filter(one -> !one.contributor())), now, decisions);
    if (ofOthers.approval().isPresent()) {
      return ofOthers;
    }
    Result ofTwo = ofTwo(candidates, now, decisions);
    return ofTwo.approval().isPresent() || ofOthers.faults().contains(Blocker.NOT_APPROVED)
        ? ofTwo
        : ofOthers;
  }

  /**
   * Whether there may be an approval that counts, when it is not known yet which of the candidates
   * are about the present bytes.
   */
  public static boolean mayCount(
      List<Candidate> candidates, ApprovalBasis now, List<Instant> decisions) {
    List<Candidate> holding =
        candidates.stream().filter(one -> faults(one, now, decisions).isEmpty()).toList();
    return holding.stream().anyMatch(one -> !one.contributor())
        || holding.stream().map(Candidate::userKey).distinct().count() > 1;
  }

  /** Of the last approval, with one by anybody else beside it that holds as well. */
  private static Result ofTwo(
      List<Candidate> candidates, ApprovalBasis now, List<Instant> decisions) {
    Optional<Candidate> last = lastOf(candidates.stream());
    Result result = result(last, now, decisions);
    if (result.approval().isEmpty()) {
      return result;
    }
    Approval approval = result.approval().get();
    boolean hasSecond =
        lastOfEach(candidates).stream()
            .filter(one -> !one.userKey().equals(approval.approver()))
            .filter(one -> one.approval().opensLike(approval))
            .anyMatch(one -> faults(one, now, decisions).isEmpty());
    return hasSecond
        ? result
        : new Result(Optional.empty(), Set.of(Blocker.SECOND_APPROVAL_MISSING));
  }

  private static Collection<Candidate> lastOfEach(List<Candidate> candidates) {
    return candidates.stream()
        .collect(Collectors.toMap(Candidate::userKey, one -> one, (earlier, later) -> later))
        .values();
  }

  private static Optional<Candidate> lastOf(Stream<Candidate> candidates) {
    return candidates.reduce((earlier, later) -> later);
  }

  private static Result result(
      Optional<Candidate> candidate, ApprovalBasis now, List<Instant> decisions) {
    Set<Blocker> faults =
        candidate.map(one -> faults(one, now, decisions)).orElse(Set.of(Blocker.NOT_APPROVED));
    return new Result(candidate.filter(any -> faults.isEmpty()).map(Candidate::approval), faults);
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
