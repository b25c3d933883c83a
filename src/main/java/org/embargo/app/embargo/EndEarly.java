package org.embargo.app.embargo;

import java.time.Instant;
import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.history.Journal;
import org.embargo.app.project.Memberships;
import org.embargo.app.publication.PublishDue;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.text.Problem;

/** Ends an embargo before its time, at once or at an earlier instant: one asks, another agrees. */
public final class EndEarly {
  private final Admission admission;
  private final Disclosures disclosures;
  private final Journal journal;
  private final PublishDue publishDue;
  private final Memberships memberships;

  public EndEarly(
      Admission admission,
      Disclosures disclosures,
      Journal journal,
      PublishDue publishDue,
      Memberships memberships) {
    this.admission = admission;
    this.disclosures = disclosures;
    this.journal = journal;
    this.publishDue = publishDue;
    this.memberships = memberships;
  }

  /** What somebody wants, before it is known who and when. */
  public record Wish(Optional<Instant> until, String reason, boolean withoutFix) {}

  /** Asks for it, in the place of whatever somebody asked for before. */
  public Outcome<EarlyEnd> ask(String issueKey, Optional<String> userKey, Wish wish) {
    return admission.asTeam(issueKey, userKey, admitted -> ask(admitted, wish));
  }

  private Outcome<EarlyEnd> ask(Admitted admitted, Wish wish) {
    Disclosure disclosure = admitted.file().disclosure();
    Instant now = journal.now();
    EarlyEnd asked;
    try {
      asked =
          new EarlyEnd(
              wish.until(), wish.reason(), wish.withoutFix(), admitted.actor().userKey(), now);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("reason", String.valueOf(e.getMessage()));
    }
    Optional<Problem> problem = asked.problem(disclosure.embargo(), now);
    if (problem.isPresent()) {
      return Outcome.invalid(problem.get().field(), problem.get().reason());
    }
    disclosures.save(disclosure.askedToEnd(asked));
    note(admitted, now, What.EARLY_END_ASKED, inWords(asked));
    return new Outcome.Done<>(asked);
  }

  /**
   * A second person agrees, and it is done. What that opens the gate for is public at once.
   *
   * @param askedAt when what they saw was asked for: another wish takes another look
   */
  public Outcome<Embargo> agree(String issueKey, Optional<String> userKey, Instant askedAt) {
    Outcome<Embargo> outcome =
        admission.asTeam(issueKey, userKey, admitted -> agree(admitted, askedAt));
    outcome.asOptional().ifPresent(ended -> publishDue.run());
    return outcome;
  }

  private Outcome<Embargo> agree(Admitted admitted, Instant askedAt) {
    Disclosure disclosure = admitted.file().disclosure();
    if (disclosure.earlyEnd().isEmpty()) {
      return nobodyAsked();
    }
    EarlyEnd asked = disclosure.earlyEnd().get();
    if (!asked.askedAt().equals(askedAt)) {
      return Outcome.conflict("askedAt", "is not that of the present wish; look at it again");
    }
    if (asked.askedBy().equals(admitted.actor().userKey())) {
      return Outcome.forbidden("Who asked for it cannot agree to it: it takes a second person.");
    }
    if (!memberships.of(asked.askedBy(), admitted.file().setup()).active()) {
      return Outcome.conflict(
          "", "Who asked for it is not on the security team any more: ask again.");
    }
    return memberships
        .requireAt(
            asked.askedAt(),
            "the early end was asked for",
            admitted.actor().userKey(),
            admitted.file().setup())
        .then(member -> end(admitted, asked));
  }

  private Outcome<Embargo> end(Admitted admitted, EarlyEnd asked) {
    Disclosure disclosure = admitted.file().disclosure();
    Instant now = journal.now();
    Optional<Problem> problem = asked.problem(disclosure.embargo(), now);
    if (problem.isPresent()) {
      return Outcome.conflict(problem.get().field(), problem.get().reason());
    }
    Disclosure ended = disclosure.endedEarly(asked, now);
    Embargo embargo = ended.embargo().orElseThrow();
    disclosures.save(ended);
    note(
        admitted,
        now,
        asked.until().isPresent() ? What.EMBARGO_SHORTENED : What.EMBARGO_LIFTED,
        embargo.inHistory(asked.reason()));
    if (asked.withoutFix() && disclosure.withoutFix().isEmpty()) {
      note(admitted, now, What.DISCLOSED_WITHOUT_FIX, asked.reason());
    }
    return new Outcome.Done<>(embargo);
  }

  /** Nobody has to agree to that the embargo stays. */
  public Outcome<Embargo> takeBack(String issueKey, Optional<String> userKey) {
    return admission.asTeam(issueKey, userKey, this::takeBack);
  }

  private Outcome<Embargo> takeBack(Admitted admitted) {
    Disclosure disclosure = admitted.file().disclosure();
    if (disclosure.earlyEnd().isEmpty()) {
      return nobodyAsked();
    }
    disclosures.save(disclosure.notToEnd());
    note(admitted, journal.now(), What.EARLY_END_TAKEN_BACK, "");
    return new Outcome.Done<>(disclosure.embargo().orElseThrow());
  }

  private static Outcome<Embargo> nobodyAsked() {
    return Outcome.conflict("", "Nobody has asked for an early end, or not of this embargo.");
  }

  private static String inWords(EarlyEnd asked) {
    return asked.until().map(until -> "at " + until).orElse("at once")
        + (asked.withoutFix() ? ", without a fix: " : ": ")
        + asked.reason();
  }

  private void note(Admitted admitted, Instant now, What what, String why) {
    journal.note(now, admitted.file().issue().id(), admitted.actor().userKey(), what, why);
  }
}
