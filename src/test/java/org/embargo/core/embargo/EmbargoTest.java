package org.embargo.core.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;

class EmbargoTest {
  private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
  private static final Embargo TOMORROW = new Embargo(NOW.plusSeconds(86_400));

  @Test
  void an_embargo_is_over_at_its_end_itself() {
    Embargo embargo = new Embargo(NOW);

    assertThat(embargo.holdsAt(NOW.minusNanos(1))).isTrue();
    assertThat(embargo.holdsAt(NOW)).isFalse();
  }

  @Test
  void a_first_embargo_needs_no_reason() {
    assertThat(problem(Optional.empty(), NOW.plusSeconds(1), "")).isEmpty();
  }

  @Test
  void an_embargo_does_not_end_in_the_past_or_at_this_moment() {
    assertThat(problem(Optional.empty(), NOW, "")).contains("until");
    assertThat(problem(Optional.empty(), NOW.minusSeconds(1), "")).contains("until");
  }

  @Test
  void a_slip_of_the_year_is_refused() {
    assertThat(problem(Optional.empty(), Instant.parse("2036-12-01T15:00:00Z"), ""))
        .contains("until");
  }

  @Test
  void extending_needs_a_reason() {
    Instant later = TOMORROW.end().plusSeconds(1);

    assertThat(problem(Optional.of(TOMORROW), later, " ")).contains("reason");
    assertThat(problem(Optional.of(TOMORROW), later, "the fix is late")).isEmpty();
  }

  @Test
  void one_person_cannot_end_early_what_was_promised() {
    Instant earlier = TOMORROW.end().minusSeconds(1);

    assertThat(problem(Optional.of(TOMORROW), earlier, "a leak")).contains("until");
  }

  @Test
  void an_end_between_two_milliseconds_is_kept_as_the_later_one() {
    EmbargoChange change = new EmbargoChange(NOW.plusNanos(1), "");

    assertThat(change.until()).isEqualTo(NOW.plusMillis(1));
  }

  private static Optional<String> problem(Optional<Embargo> present, Instant until, String why) {
    return new EmbargoChange(until, why).problem(present, NOW).map(Problem::field);
  }
}
