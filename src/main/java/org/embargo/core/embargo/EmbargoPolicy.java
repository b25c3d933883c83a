package org.embargo.core.embargo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.text.Text;

/**
 * What a project holds for good habits. It proposes and warns; it refuses nothing, as the people
 * who agree on an embargo are not all in this tracker.
 *
 * @param defaultDays after the report, from which on an end is proposed
 * @param longestDays after the report, beyond which people are warned
 * @param warningDays after the first outsiders were told, beyond which people are warned; the lists
 *     of distributors keep silent no longer than 14
 * @param time of day in UTC, to the minute, at which disclosures happen
 * @param quietDays of the week without disclosures; not all seven
 * @param holidays days without disclosures, in UTC
 */
public record EmbargoPolicy(
    int defaultDays,
    int longestDays,
    int warningDays,
    LocalTime time,
    Set<DayOfWeek> quietDays,
    Set<LocalDate> holidays) {

  /** The habit of OpenStack's vulnerability managers: 15:00 UTC, Tuesday to Thursday. */
  public static final EmbargoPolicy DEFAULT =
      new EmbargoPolicy(
          30,
          90,
          14,
          LocalTime.of(15, 0),
          EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
          Set.of());

  public static final int MOST_DAYS = 366;

  private static final int MOST_HOLIDAYS = 400;

  public EmbargoPolicy {
    requireDays("defaultDays", defaultDays);
    requireDays("longestDays", longestDays);
    requireDays("warningDays", warningDays);
    if (defaultDays > longestDays) {
      throw new IllegalArgumentException("defaultDays is more than longestDays");
    }
    if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
      throw new IllegalArgumentException("time is not to the minute: " + time);
    }
    quietDays = Set.copyOf(quietDays);
    holidays = Set.copyOf(holidays);
    if (quietDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("quietDays leaves no day for a disclosure");
    }
    Text.atMost(MOST_HOLIDAYS, "holidays", holidays);
  }

  /** The first good moments for a disclosure, from that instant on. */
  public List<Instant> slots(Instant from, int count) {
    List<Instant> slots = new ArrayList<>();
    LocalDate day = from.atOffset(ZoneOffset.UTC).toLocalDate();
    while (slots.size() < count) {
      Instant slot = day.atTime(time).toInstant(ZoneOffset.UTC);
      if (!slot.isBefore(from) && isGood(day)) {
        slots.add(slot);
      }
      day = day.plusDays(1);
    }
    return List.copyOf(slots);
  }

  /** The end to propose: not before the default has passed, and not in the past. */
  public Instant proposal(Instant reportedAt, Instant now) {
    Instant earliest = reportedAt.plus(defaultDays, ChronoUnit.DAYS);
    return slots(earliest.isAfter(now) ? earliest : now.plusMillis(1), 1).get(0);
  }

  /**
   * What somebody should think twice about.
   *
   * @param firstTold when the first outsider was told under the embargo
   */
  public List<String> warnings(Instant end, Instant reportedAt, Optional<Instant> firstTold) {
    List<String> warnings = new ArrayList<>();
    if (end.isAfter(reportedAt.plus(longestDays, ChronoUnit.DAYS))) {
      warnings.add("It ends more than " + longestDays + " days after the report.");
    }
    firstTold
        .filter(told -> end.isAfter(told.plus(warningDays, ChronoUnit.DAYS)))
        .ifPresent(
            told ->
                warnings.add(
                    "It ends more than "
                        + warningDays
                        + " days after others were told, on "
                        + told.atOffset(ZoneOffset.UTC).toLocalDate()
                        + "."));
    habit(end).ifPresent(warnings::add);
    return List.copyOf(warnings);
  }

  private Optional<String> habit(Instant end) {
    LocalDate day = end.atOffset(ZoneOffset.UTC).toLocalDate();
    if (holidays.contains(day)) {
      return Optional.of("It ends on a holiday, " + day + ".");
    }
    if (quietDays.contains(day.getDayOfWeek())) {
      return Optional.of("It ends on a " + word(day.getDayOfWeek()) + ", " + day + ".");
    }
    return end.atOffset(ZoneOffset.UTC).toLocalTime().equals(time)
        ? Optional.empty()
        : Optional.of("It does not end at " + time + " UTC.");
  }

  private boolean isGood(LocalDate day) {
    return !quietDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** As people say it: "15:00 UTC, not on Monday, Friday". */
  public String inWords() {
    String days =
        quietDays.stream()
            .sorted(Comparator.naturalOrder())
            .map(EmbargoPolicy::word)
            .collect(Collectors.joining(", "));
    return time + " UTC" + (days.isEmpty() ? "" : ", not on " + days);
  }

  private static String word(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static void requireDays(String what, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(what + " is not between 1 and " + MOST_DAYS + ": " + days);
    }
  }
}
