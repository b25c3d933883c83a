package org.embargo.feed.osv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Bound;
import org.embargo.core.text.Problem;
import org.embargo.json.Fields;

/** Reads the events of a range as pairs of a beginning and an end. */
final class OsvEvents {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*+");

  /** One event is about one version. */
  private record Event(String kind, String version) {
    boolean isBeginning() {
      return kind.equals("introduced");
    }

    /** Without zeros at the end, which make no difference. */
    int[] numbers() {
      int[] all = Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
      int length = all.length;
      while (length > 1 && all[length - 1] == 0) {
        length--;
      }
      return Arrays.copyOf(all, length);
    }

    boolean isEnd() {
      return kind.equals("fixed") || kind.equals("last_affected");
    }
  }

  private OsvEvents() {}

  /**
   * Events may stand in any order, and mean what they mean in the order of versions. Where versions
   * are more than numbers and dots, only who counts by them can compare them: several ranges then
   * have to be in order.
   */
  static List<VersionRange> ranges(Fields fields, String numbering, List<Problem> left) {
    List<Event> events = fields.list("events", OsvEvents::event);
    List<Event> ordered = new ArrayList<>(events);
    boolean isOne = events.stream().filter(Event::isBeginning).count() == 1;
    boolean areNumbers =
        events.stream().allMatch(event -> NUMBERS.matcher(event.version()).matches());
    if (isOne) {
      ordered.sort(Comparator.comparing(event -> !event.isBeginning()));
    } else if (areNumbers) {
      ordered.sort(
          Comparator.comparing(Event::numbers, Arrays::compare).thenComparing(Event::isBeginning));
    }
    List<VersionRange> ranges = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (Event event : ordered) {
      if (event.isBeginning() && open.isEmpty()) {
        open = Optional.of(event.version());
      } else if (event.isEnd() && open.isPresent()) {
        boolean isLast = event.kind().equals("last_affected");
        ranges.add(range(open.get(), event.version(), isLast, numbering));
        open = Optional.empty();
      } else if (isOne || areNumbers || event.kind().equals("limit")) {
        left.add(
            new Problem(
                fields.at("events"), "has one more: " + event.kind() + " " + event.version()));
      } else {
        throw new IllegalArgumentException("has events that are not in pairs");
      }
    }
    open.ifPresent(from -> ranges.add(range(from, "*", false, numbering)));
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("has no event \"introduced\"");
    }
    return ranges;
  }

  private static VersionRange range(String from, String to, boolean inclusive, String numbering) {
    return new VersionRange(
        from, Optional.of(new Bound(to, inclusive)), Status.AFFECTED, numbering, List.of());
  }

  private static Event event(Fields fields) {
    List<Event> events =
        Stream.of("introduced", "fixed", "last_affected", "limit")
            .flatMap(
                kind ->
                    fields
                        .optional(kind, VersionRange::requireVersion)
                        .map(version -> new Event(kind, version))
                        .stream())
            .toList();
    if (events.size() != 1) {
      throw new IllegalArgumentException("is not one event");
    }
    return events.get(0);
  }
}
