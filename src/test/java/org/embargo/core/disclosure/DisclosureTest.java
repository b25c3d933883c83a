package org.embargo.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.ToldParty;
import org.embargo.core.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  /** What the first project asks for, what the second one asks for, and what stays required. */
  @ParameterizedTest
  @CsvSource({"1,1,1", "2,1,2", "1,2,2", "2,2,2"})
  void a_moved_case_keeps_the_strictest_policy_of_the_projects_it_has_left(
      int first, int second, int required) {
    Disclosure opened =
        new Disclosure(7, 1, 1, 2, NOW, Optional.empty(), Optional.empty(), Optional.empty(), 1);

    Disclosure moved = opened.movedTo(2, first).movedTo(3, second);

    assertThat(moved.projectId()).isEqualTo(3);
    assertThat(moved.requiredPeople()).isEqualTo(required);
    assertThat(moved.disclosedWithoutFix(new WithoutFix("No fix", NOW)).requiredPeople())
        .isEqualTo(required);
  }

  /** Limits are for what comes in, and a copy is no input. */
  @Test
  void what_was_stored_under_larger_limits_can_be_changed() {
    String text = "r".repeat(4_001);
    EarlyEnd asked = Limits.lifted(() -> new EarlyEnd(Optional.empty(), text, true, "alice", NOW));
    ToldParty told =
        Limits.lifted(() -> new ToldParty(1, 7, "Vendor", text, NOW, "alice", Optional.empty()));
    Cna cna = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
    ProjectSetup setup = Limits.lifted(() -> new ProjectSetup(1, "1".repeat(256), 2, 3, "4", cna));
    Disclosure opened =
        new Disclosure(7, 1, 1, 2, NOW, Optional.empty(), Optional.empty(), Optional.empty(), 1);

    assertThat(opened.endedEarly(asked, NOW).withoutFix().orElseThrow().reason()).isEqualTo(text);
    assertThat(told.acknowledged(NOW).what()).isEqualTo(text);
    assertThat(setup.sealedBy(5).levelId()).isEqualTo(5);
  }
}
