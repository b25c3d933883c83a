package org.embargo.core.embargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbargoPolicyTest {
  private static final Instant REPORTED = Instant.parse("2026-11-01T00:00:00Z");

  /** Leap day, the end of a year, and the days on which Europe and America change their clocks. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-01T15:00:00Z, 2026-12-01T15:00:00Z",
    "2026-12-01T15:00:00.001Z, 2026-12-02T15:00:00Z",
    "2026-12-03T15:00:01Z, 2026-12-08T15:00:00Z",
    "2026-12-04T00:00:00Z, 2026-12-08T15:00:00Z",
    "2026-12-31T23:59:59Z, 2027-01-05T15:00:00Z",
    "2028-02-28T16:00:00Z, 2028-02-29T15:00:00Z",
    "2027-03-14T06:59:59Z, 2027-03-16T15:00:00Z",
    "2027-03-28T00:59:59Z, 2027-03-30T15:00:00Z",
    "2027-10-31T01:30:00Z, 2027-11-02T15:00:00Z",
  })
  @Tag("R9")
  void r9_the_next_good_moment_is_one_in_utc(Instant from, Instant slot) {
    assertThat(EmbargoPolicy.DEFAULT.slots(from, 1)).containsExactly(slot);
  }

  @Test
  void holidays_are_left_out() {
    EmbargoPolicy policy =
        with(Set.of(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-02")));

    assertThat(policy.slots(Instant.parse("2026-12-01T00:00:00Z"), 2))
        .containsExactly(
            Instant.parse("2026-12-03T15:00:00Z"), Instant.parse("2026-12-08T15:00:00Z"));
  }

  @Test
  void the_proposal_is_never_in_the_past() {
    Instant now = Instant.parse("2027-06-01T15:00:00Z");

    assertThat(EmbargoPolicy.DEFAULT.proposal(REPORTED, now))
        .isEqualTo(Instant.parse("2027-06-02T15:00:00Z"));
    assertThat(EmbargoPolicy.DEFAULT.proposal(REPORTED, REPORTED))
        .isEqualTo(Instant.parse("2026-12-01T15:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T15:00:00Z, '', ''",
    "2027-01-30T00:00:00Z, '', on a Saturday",
    "2027-02-02T15:00:00Z, '', more than 90 days",
    "2026-12-01T15:00:00Z, 2026-11-17T15:00:00Z, ''",
    "2026-12-01T15:00:00Z, 2026-11-17T14:59:59Z, more than 14 days",
    "2026-12-01T15:01:00Z, '', not end at 15:00",
  })
  @Tag("R11")
  void r11_what_somebody_should_think_twice_about(Instant end, String told, String warning) {
    Optional<Instant> first = Optional.of(told).filter(t -> !t.isEmpty()).map(Instant::parse);

    assertThat(String.join(" ", EmbargoPolicy.DEFAULT.warnings(end, REPORTED, first)))
        .matches(text -> warning.isEmpty() ? text.isEmpty() : text.contains(warning));
  }

  @Test
  void a_policy_leaves_a_day_for_disclosures() {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);

    assertThatThrownBy(() -> new EmbargoPolicy(1, 2, 3, LocalTime.NOON, all, Set.of()))
        .hasMessageContaining("quietDays");
    assertThatThrownBy(() -> new EmbargoPolicy(3, 2, 3, LocalTime.NOON, Set.of(), Set.of()))
        .hasMessageContaining("defaultDays");
    assertThatThrownBy(() -> new EmbargoPolicy(1, 2, 3, LocalTime.of(1, 2, 3), Set.of(), Set.of()))
        .hasMessageContaining("time");
  }

  private static EmbargoPolicy with(Set<LocalDate> holidays) {
    EmbargoPolicy usual = EmbargoPolicy.DEFAULT;
    return new EmbargoPolicy(30, 90, 14, usual.time(), usual.quietDays(), holidays);
  }
}
