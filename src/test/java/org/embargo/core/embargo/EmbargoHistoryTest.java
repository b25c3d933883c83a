package org.embargo.core.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history alone tells what was agreed, whatever people did. */
class EmbargoHistoryTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private Disclosure disclosure =
      new Disclosure(1, 2, 2, 3, START, Optional.empty(), Optional.empty(), Optional.empty(), 1);
  private Instant now = START;
  private final List<LogEntry> log = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void the_log_replays_to_the_same_state(long seed) {
    Random random = new Random(seed);
    int changes = 0;
    for (int i = 0; i < 1_500; i++) {
      now = now.plusMillis(random.nextInt(40_000_000));
      Optional<Embargo> before = disclosure.embargo();
      step(random);
      changes += disclosure.embargo().equals(before) ? 0 : 1;
      assertThat(replay(log)).isEqualTo(disclosure.embargo());
    }
    assertThat(changes).isGreaterThan(30);
  }

  /** The embargo by what is written about it. */
  private static Optional<Embargo> replay(List<LogEntry> log) {
    return log.stream()
        .filter(EmbargoHistoryTest::movesTheEnd)
        .map(entry -> new Embargo(Instant.parse(entry.why().split(" ", 3)[1])))
        .reduce((earlier, later) -> later);
  }

  private static boolean movesTheEnd(LogEntry entry) {
    return switch (entry.what()) {
      case EMBARGO_SET, EMBARGO_EXTENDED, EMBARGO_SHORTENED, EMBARGO_LIFTED -> true;
      default -> false;
    };
  }

  private void step(Random random) {
    Instant until = now.plusNanos(random.nextLong(Duration.ofDays(40).toNanos()));
    switch (random.nextInt(4)) {
      case 0 ->
          set(new EmbargoChange(until, random.nextBoolean() ? "until further notice" : "x y"));
      case 1 ->
          ask(
              new EarlyEnd(
                  random.nextBoolean() ? Optional.of(until) : Optional.empty(),
                  "until a leak",
                  random.nextBoolean(),
                  "a",
                  now));
      case 2 -> agree();
      default -> note(What.DRAFT_SAVED, "until nobody knows");
    }
  }

  private void set(EmbargoChange change) {
    if (change.problem(disclosure.embargo(), now).isEmpty()) {
      note(
          disclosure.embargo().isPresent() ? What.EMBARGO_EXTENDED : What.EMBARGO_SET,
          new Embargo(change.until()).inHistory(change.reason()));
      disclosure = disclosure.embargoed(new Embargo(change.until()));
      assertThat(disclosure.earlyEnd()).isEmpty();
    }
  }

  private void ask(EarlyEnd asked) {
    if (asked.problem(disclosure.embargo(), now).isEmpty()) {
      disclosure = disclosure.askedToEnd(asked);
      note(What.EARLY_END_ASKED, "until somebody agrees");
    }
  }

  private void agree() {
    Optional<EarlyEnd> asked = disclosure.earlyEnd();
    if (asked.isPresent() && asked.get().problem(disclosure.embargo(), now).isEmpty()) {
      Embargo before = disclosure.embargo().orElseThrow();
      disclosure = disclosure.endedEarly(asked.get(), now);
      Embargo after = disclosure.embargo().orElseThrow();
      assertThat(after.end()).isBefore(before.end()).isAfterOrEqualTo(now);
      assertThat(disclosure.withoutFix().isPresent() || !asked.get().withoutFix()).isTrue();
      note(
          asked.get().until().isPresent() ? What.EMBARGO_SHORTENED : What.EMBARGO_LIFTED,
          after.inHistory(asked.get().reason()));
    }
  }

  private void note(What what, String why) {
    log.add(LogEntry.ofIssue(1, now, "a", what, why));
  }
}
