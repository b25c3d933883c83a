package org.embargo.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.embargo.app.embargo.EndEarly;
import org.embargo.core.embargo.EmbargoChange;
import org.embargo.json.Fields;

/** Reads what people send, whether it comes as JSON or as a form. */
public final class Requests {
  private Requests() {}

  public static EmbargoChange embargoChange(Fields fields) {
    Instant until = fields.required("until", Requests::instant).orElse(Instant.EPOCH);
    String reason = fields.optional("reason", EmbargoChange::requireReason).orElse("");
    return new EmbargoChange(until, reason);
  }

  public static EndEarly.Wish earlyEnd(Fields fields) {
    return new EndEarly.Wish(
        fields.optional("until", Requests::instant),
        fields.required("reason", EmbargoChange::requireReason).orElse(""),
        fields.flag("withoutFix"));
  }

  /**
   * An instant needs its zone: without it, an embargo would end hours early for somebody.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Instant instant(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < 1970 || time.getYear() > 9999) {
        throw new IllegalArgumentException("lies in an impossible year: " + text);
      }
      return time.toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is not a date with time and zone, such as 2026-12-01T15:00:00Z: " + text, e);
    }
  }
}
