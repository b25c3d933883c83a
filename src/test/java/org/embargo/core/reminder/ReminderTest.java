package org.embargo.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.gate.Blocker;
import org.embargo.core.reminder.Reminder.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  /** The policy's days are 3 and 2; an embargo ends that many hours from now. */
  @ParameterizedTest(
      name = "ends in {0} h, fix out {1}, answered {2}, reported {3} h ago, {4}: {5}")
  @CsvSource({
    "'', false, true, 1, NOT_APPROVED, ''",
    "73, false, true, 1, EMBARGO_HOLDS NOT_APPROVED, ''",
    "72, false, true, 1, EMBARGO_HOLDS NOT_APPROVED, EMBARGO_ENDS",
    "72, false, true, 1, EMBARGO_HOLDS, ''",
    "72, false, true, 1, EMBARGO_HOLDS SECOND_APPROVAL_MISSING, EMBARGO_ENDS",
    "72, false, true, 1, EMBARGO_HOLDS APPROVED_RELEASES_CHANGED, EMBARGO_ENDS",
    "72, false, true, 1, EMBARGO_HOLDS CREDIT_NOT_SETTLED, ''",
    "1, true, true, 1, EMBARGO_HOLDS NOT_APPROVED, EMBARGO_ENDS FIX_RELEASED",
    "500, true, true, 1, EMBARGO_HOLDS, FIX_RELEASED",
    "0, true, true, 1, NOT_APPROVED, PUBLICATION_BLOCKED",
    "-1, false, true, 1, FIX_VERSION_NOT_RELEASED, PUBLICATION_BLOCKED",
    "-1, true, true, 1, '', ''",
    "'', false, false, 47, NOT_APPROVED, ''",
    "'', false, false, 48, NOT_APPROVED, REPORT_UNANSWERED",
    "-1, false, false, 215, DRAFT_MISSING, PUBLICATION_BLOCKED REPORT_UNANSWERED",
    "-1, false, false, 216, DRAFT_MISSING, PUBLICATION_BLOCKED",
  })
  void what_there_is_to_hear(
      String endsIn, boolean isFixOut, boolean answered, int ago, String blockers, String kinds) {
    Optional<Embargo> embargo =
        Optional.of(endsIn)
            .filter(hours -> !hours.isEmpty())
            .map(hours -> new Embargo(NOW.plus(Duration.ofHours(Long.parseLong(hours)))));
    Instant reportedAt = NOW.minus(Duration.ofHours(ago));
    Disclosure disclosure =
        new Disclosure(7, 1, 1, 2, reportedAt, embargo, Optional.empty(), Optional.empty(), 1);
    Situation situation =
        new Situation(
            reportedAt,
            embargo,
            isFixOut,
            answered,
            words(blockers).stream().map(Blocker::valueOf).toList());

    assertThat(Reminder.possible(disclosure, ReminderPolicy.DEFAULT, NOW))
        .filteredOn(one -> one.holdsIn(situation))
        .extracting(one -> one.kind().name())
        .containsExactlyElementsOf(words(kinds));
  }

  @Test
  void another_end_of_the_embargo_is_another_occasion() {
    Reminder one = new Reminder(7, Reminder.Kind.EMBARGO_ENDS, "2026-12-01T12:00:00Z");
    Reminder other = new Reminder(7, Reminder.Kind.EMBARGO_ENDS, "2026-12-02T12:00:00Z");

    assertThat(one.key()).isEqualTo("7-EMBARGO_ENDS-2026-12-01T12:00:00Z");
    assertThat(other.key()).isNotEqualTo(one.key());
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }
}
