package org.embargo.core.advisory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which publication of an advisory a document is written for.
 *
 * @param earlier when the revisions before it were published, in their order
 * @param withoutFix whether it was decided not to wait for a fix
 */
public record Edition(List<Instant> earlier, boolean withoutFix) {
  /**
   * Stands in what is approved for the instant of publication, which nobody knows by then. It is a
   * text of JSON by itself, and no date that there can be.
   */
  public static final String PUBLICATION = "0000-00-00T00:00:00Z";

  public static final Edition FIRST = new Edition(List.of(), false);

  public Edition {
    earlier = List.copyOf(earlier);
  }

  /** From 1. */
  public int number() {
    return earlier.size() + 1;
  }

  /** Of each revision up to this one, as documents write them: whole seconds in UTC. */
  public List<String> dates() {
    List<String> dates = new ArrayList<>();
    earlier.forEach(instant -> dates.add(date(instant)));
    dates.add(PUBLICATION);
    return List.copyOf(dates);
  }

  static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
