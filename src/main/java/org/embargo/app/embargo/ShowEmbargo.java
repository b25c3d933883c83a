package org.embargo.app.embargo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.policy.Policies;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.EmbargoPolicy;
import org.embargo.core.embargo.ToldParty;

/** Everything about an embargo, for the security team. */
public final class ShowEmbargo {
  private static final int SLOTS = 5;

  private final Admission admission;
  private final Policies policies;
  private final ToldParties toldParties;
  private final ClusterClock clock;

  public ShowEmbargo(
      Admission admission, Policies policies, ToldParties toldParties, ClusterClock clock) {
    this.admission = admission;
    this.policies = policies;
    this.toldParties = toldParties;
    this.clock = clock;
  }

  /**
   * How an embargo stands.
   *
   * @param proposal for its end, by the project's policy
   * @param slots the next good moments for a disclosure
   * @param warnings about its present end
   */
  public record Standing(
      Disclosure disclosure,
      EmbargoPolicy policy,
      Instant proposal,
      List<Instant> slots,
      List<String> warnings,
      List<ToldParty> told) {}

  /** Empty for everybody else. */
  public Optional<Standing> show(String issueKey, Optional<String> userKey) {
    return admission
        .admitTeam(AdvisoryKey.firstOf(issueKey), userKey)
        .map(admitted -> of(admitted.file()));
  }

  /** For who is known to be of the team. */
  public Standing of(DisclosureFile file) {
    Disclosure disclosure = file.disclosure();
    EmbargoPolicy policy = policies.of(file.issue().projectId()).embargo();
    List<ToldParty> told = toldParties.of(file.issue().id());
    Instant now = clock.now();
    return new Standing(
        disclosure,
        policy,
        policy.proposal(disclosure.reportedAt(), now),
        policy.slots(now.plusMillis(1), SLOTS),
        disclosure
            .embargo()
            .filter(embargo -> embargo.holdsAt(now))
            .map(embargo -> policy.warnings(embargo.end(), disclosure.reportedAt(), first(told)))
            .orElse(List.of()),
        told);
  }

  private static Optional<Instant> first(List<ToldParty> told) {
    return told.stream().map(ToldParty::at).min(Instant::compareTo);
  }
}
