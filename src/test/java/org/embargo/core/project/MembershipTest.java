package org.embargo.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
  private static final Instant SAVED = Instant.parse("2026-12-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // is active now, joined so many milliseconds after the moment: counts
    "true, -1, true",
    "true, 0, true",
    "true, 1, false",
    "true, , false",
    "false, -1, false",
    "false, 0, false",
    "false, , false",
  })
  void it_covers_a_moment_from_the_joining_on_and_while_it_lasts(
      boolean active, Long after, boolean covers) {
    Optional<Instant> since = Optional.ofNullable(after).map(SAVED::plusMillis);

    assertThat(new Membership(active, since).covers(SAVED)).isEqualTo(covers);
  }
}
