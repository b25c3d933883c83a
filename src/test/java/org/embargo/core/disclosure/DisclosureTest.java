package org.embargo.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
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
}
