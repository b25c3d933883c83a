package org.embargo.app.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.draft.DraftWorld.KEY;
import static org.embargo.app.draft.DraftWorld.NOW;

import java.util.Optional;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.ApprovalBasis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take back an approval, and when. */
class WithdrawApprovalTest {
  private final DraftWorld world = new DraftWorld();

  @BeforeEach
  void bob_has_approved_the_draft() {
    world.approvals.add(approval(1, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"alice", "bob"})
  void anybody_on_the_team_may_with_a_reason(String user) {
    assertThat(withdraw(user, 1, "The range is wrong").asOptional())
        .hasValue(new Withdrawal(user, NOW, "The range is wrong"));
    assertThat(world.notes())
        .containsExactly("7 " + user + " APPROVAL_WITHDRAWN version 1: The range is wrong");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "carol, 1, Reason, FORBIDDEN",
    "alice, 1, ' ',    INVALID",
    "alice, 2, Reason, CONFLICT",
    "alice, 0, Reason, CONFLICT",
  })
  void nobody_else_and_nothing_else_than_what_they_saw(
      String user, long version, String reason, Kind refusal) {
    assertThat(kind(withdraw(user, version, reason))).isEqualTo(refusal);
    assertThat(world.log).isEmpty();
  }

  @Test
  void an_approval_of_an_earlier_version_is_none_of_the_present_one() {
    world.draft = Optional.of(DraftWorld.draft(2, AdvisoryFixture.complete()));

    assertThat(kind(withdraw("alice", 2, "Reason"))).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void one_that_is_withdrawn_is_not_withdrawn_again() {
    world.approvals.clear();
    world.approvals.add(approval(1, Optional.of(new Withdrawal("alice", NOW, "Once"))));

    assertThat(kind(withdraw("alice", 1, "Twice"))).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void what_is_public_stays_approved() {
    world.publish();

    assertThat(kind(withdraw("alice", 1, "Too late"))).isEqualTo(Kind.CONFLICT);
    assertThat(world.log).isEmpty();
  }

  private Outcome<Withdrawal> withdraw(String user, long version, String reason) {
    return world.withdrawApproval().withdraw(KEY, Optional.of(user), version, reason);
  }

  private static Approval approval(int version, Optional<Withdrawal> withdrawal) {
    return new Approval(
        DraftWorld.ADVISORY,
        version,
        DraftWorld.digest(),
        "bob",
        NOW,
        Optional.empty(),
        ApprovalBasis.NONE,
        withdrawal);
  }

  private static Kind kind(Outcome<Withdrawal> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError(done.toString());
        },
        refused -> refused.kind());
  }
}
