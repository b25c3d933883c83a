package org.embargo.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Facts.DraftState;
import org.embargo.core.gate.Facts.Remedy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P4")
@Tag("R10")
class GateTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
  private static final FixVersion RELEASED = new FixVersion(1, "4.18.2.1", true);
  private static final FixVersion UNRELEASED = new FixVersion(2, "4.19.0.2", false);

  private static final List<List<FixVersion>> VERSIONS =
      List.of(List.of(), List.of(RELEASED), List.of(RELEASED, UNRELEASED), List.of(UNRELEASED));
  private static final List<Optional<Embargo>> EMBARGOES =
      List.of(
          Optional.empty(),
          Optional.of(new Embargo(NOW.minusSeconds(1))),
          Optional.of(new Embargo(NOW)),
          Optional.of(new Embargo(NOW.plusMillis(1))));

  private static final Set<Blocker> UNAPPROVED =
      Set.of(Blocker.APPROVER_NOT_ON_TEAM, Blocker.APPROVED_FIX_VERSIONS_CHANGED);

  @Test
  void what_is_fixed_released_over_approved_and_agreed_may_go_public() {
    assertThat(Gate.check(facts(), NOW)).isEqualTo(new Decision.Allowed());
  }

  @Test
  void every_combination_of_facts_has_exactly_the_blockers_of_its_parts() {
    List<Facts> all = everyCombination();

    assertThat(all).hasSize(4 * 4 * 4 * 3 * 2 * 2 * 2 * 2 * 2);
    for (Facts facts : all) {
      assertThat(Set.copyOf(Gate.check(facts, NOW).reasons()))
          .as(facts.toString())
          .isEqualTo(expected(facts));
    }
  }

  @Test
  void exactly_one_combination_in_a_kind_is_let_through() {
    List<Facts> allowed =
        everyCombination().stream()
            .filter(facts -> Gate.check(facts, NOW) instanceof Decision.Allowed)
            .toList();

    // Fixed with a released version, or any versions without a fix; three embargoes do not hold.
    assertThat(allowed.stream().filter(facts -> !facts.withdrawal())).hasSize((1 + 4) * 3);
    // However the four ways to end and the four lists of versions are, also with an issue gone.
    assertThat(allowed.stream().filter(Facts::withdrawal)).hasSize(4 * 4 * 2 * 3);
  }

  @Test
  void blockers_come_in_one_order() {
    Facts nothingYet =
        new Facts(
            Remedy.OPEN,
            List.of(),
            Optional.of(new Embargo(NOW.plusSeconds(1))),
            DraftState.MISSING,
            true,
            Set.of(Blocker.NOT_APPROVED),
            true,
            false,
            false);

    assertThat(Gate.check(nothingYet, NOW).reasons())
        .containsExactly(
            Blocker.ISSUE_NOT_RESOLVED,
            Blocker.FIX_VERSION_MISSING,
            Blocker.EMBARGO_HOLDS,
            Blocker.DRAFT_MISSING,
            Blocker.NOT_APPROVED);
  }

  @Test
  void every_blocker_says_why_in_a_sentence() {
    for (Blocker blocker : Blocker.values()) {
      assertThat(blocker.sentence()).matches("[A-Z].{10,}\\.");
    }
  }

  /** The same rule told the other way round: fact by fact. */
  private static Set<Blocker> expected(Facts facts) {
    Set<Blocker> blockers = EnumSet.noneOf(Blocker.class);
    boolean waits = !facts.withdrawal();
    boolean fixIsWaitedFor =
        waits && (facts.remedy() == Remedy.OPEN || facts.remedy() == Remedy.FIXED);
    add(blockers, Blocker.ISSUE_NOT_RESOLVED, waits && facts.remedy() == Remedy.OPEN);
    add(blockers, Blocker.COVERED_ISSUE_MOVED, waits && facts.remedy() == Remedy.ELSEWHERE);
    add(blockers, Blocker.FIX_VERSION_MISSING, fixIsWaitedFor && facts.fixVersions().isEmpty());
    add(
        blockers,
        Blocker.FIX_VERSION_NOT_RELEASED,
        fixIsWaitedFor && facts.fixVersions().contains(UNRELEASED));
    add(blockers, Blocker.EMBARGO_HOLDS, facts.embargo().equals(EMBARGOES.get(3)));
    add(blockers, Blocker.DRAFT_MISSING, facts.draft() == DraftState.MISSING);
    add(blockers, Blocker.DRAFT_INVALID, facts.draft() == DraftState.INVALID);
    blockers.addAll(facts.approvalFaults());
    add(blockers, Blocker.COVERED_ISSUE_GONE, waits && !facts.issuesComplete());
    add(blockers, Blocker.CREDIT_NOT_SETTLED, !facts.creditsSettled());
    add(blockers, Blocker.ALREADY_PUBLIC, facts.alreadyPublic());
    return blockers;
  }

  private static void add(Set<Blocker> blockers, Blocker blocker, boolean condition) {
    if (condition) {
      blockers.add(blocker);
    }
  }

  private static Facts facts() {
    return new Facts(
        Remedy.FIXED,
        List.of(RELEASED),
        Optional.of(new Embargo(NOW)),
        DraftState.VALID,
        true,
        Set.of(),
        true,
        false,
        false);
  }

  private static List<Facts> everyCombination() {
    List<Facts> all = new ArrayList<>();
    for (Remedy remedy : Remedy.values()) {
      for (List<FixVersion> versions : VERSIONS) {
        for (Optional<Embargo> embargo : EMBARGOES) {
          for (DraftState draft : DraftState.values()) {
            for (int bits = 0; bits < 32; bits++) {
              all.add(
                  new Facts(
                      remedy,
                      versions,
                      embargo,
                      draft,
                      (bits & 8) != 0,
                      (bits & 1) != 0 ? Set.of() : UNAPPROVED,
                      (bits & 2) != 0,
                      (bits & 4) != 0,
                      (bits & 16) != 0));
            }
          }
        }
      }
    }
    return all;
  }
}
