package org.embargo.app.advisory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.DraftVersion;

/** Advisories before they are public, and who approved what. */
public interface Drafts {
  Optional<Draft> find(AdvisoryId advisoryId);

  /** Takes the place of the draft before, which stays among the versions. */
  void save(Draft draft);

  /** As it was saved once. */
  Optional<Draft> version(AdvisoryId advisoryId, int number);

  /**
   * Who has saved a version of the draft, by user key: who has written it, and who has changed what
   * it waits for.
   *
   * @param after the number of a version; only later ones are looked at, 0 for all
   */
  Set<String> contributors(AdvisoryId advisoryId, int after);

  /** Every save that is remembered, latest first. */
  List<DraftVersion> versions(AdvisoryId advisoryId);

  /** Gives every draft as it was last saved, public or not, one after the other. */
  void readPresent(Reader reader);

  /**
   * Gives every draft as it was saved each time, one after the other, in the order in which they
   * were saved.
   *
   * @param after where an earlier call has ended; 0 to begin
   * @return where this one ends
   */
  long readVersions(long after, Reader reader);

  /** Goes through many drafts, of which one that is broken must not hide the others. */
  interface Reader {
    void read(Draft draft);

    /** What is stored of this version is no draft. */
    void readBroken(AdvisoryId advisoryId, int version);
  }

  /** Those whose draft, as it was last saved, has not gone public. */
  List<AdvisoryId> awaitingPublication();

  /** Every approval ever given for the advisory, oldest first; none is ever taken away. */
  List<Approval> approvals(AdvisoryId advisoryId);

  void approve(Approval approval);

  /** Ends every approval of this version of the draft that nobody has withdrawn yet. */
  void withdraw(AdvisoryId advisoryId, int draftVersion, Withdrawal withdrawal);

  /**
   * How many people it takes to publish it, by the strictest policy that the draft has been under;
   * 1 before anything is known of it.
   */
  int requiredPeople(AdvisoryId advisoryId);

  /**
   * Remembers that the draft is under a policy that takes so many; fewer, or no draft, change
   * nothing.
   */
  void requirePeople(AdvisoryId advisoryId, int people);
}
