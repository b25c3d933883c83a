package org.embargo.app.draft;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.Draft;
import org.embargo.core.history.LogEntry.What;

/** Withdraws the approvals of a draft as it was last saved. Anybody on the security team may. */
public final class WithdrawApproval {
  private final Admission admission;
  private final Drafts drafts;
  private final Journal journal;

  public WithdrawApproval(Admission admission, Drafts drafts, Journal journal) {
    this.admission = admission;
    this.drafts = drafts;
    this.journal = journal;
  }

  /**
   * @param version of the draft that the person saw; refused when another one was saved since
   */
  public Outcome<Withdrawal> withdraw(
      AdvisoryKey key, Optional<String> userKey, long version, String reason) {
    return admission.asTeam(
        key,
        userKey,
        admitted -> Reason.check(reason).then(why -> withdraw(admitted, version, why)));
  }

  private Outcome<Withdrawal> withdraw(Admitted admitted, long version, String reason) {
    int present = admitted.file().paper().draft().map(Draft::version).orElse(0);
    if (present != version) {
      return Outcome.conflict("version", "is not that of the present draft, which is " + present);
    }
    boolean isApproved =
        admitted.file().paper().approvals().stream()
            .anyMatch(one -> one.draftVersion() == present && one.withdrawal().isEmpty());
    if (!isApproved) {
      return Outcome.conflict("version", "is not approved, or its approval was withdrawn");
    }
    if (admitted.file().paper().isAlreadyPublic()) {
      return Outcome.conflict("version", "is public already");
    }
    return new Outcome.Done<>(store(admitted, present, reason));
  }

  private Withdrawal store(Admitted admitted, int version, String reason) {
    String who = admitted.actor().userKey();
    Instant now = journal.now();
    Withdrawal withdrawal = new Withdrawal(who, now, reason);
    drafts.withdraw(admitted.file().paper().advisoryId(), version, withdrawal);
    journal.note(
        now,
        admitted.file().subject(),
        who,
        What.APPROVAL_WITHDRAWN,
        admitted.file().key().inHistory() + "version " + version + ": " + reason);
    return withdrawal;
  }
}
