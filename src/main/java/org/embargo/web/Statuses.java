package org.embargo.web;

import org.embargo.app.common.Outcome.Kind;

/** The HTTP status of each kind of refusal. */
public final class Statuses {
  private Statuses() {}

  public static int of(Kind kind) {
    return switch (kind) {
      case UNKNOWN -> 404;
      case FORBIDDEN -> 403;
      case INVALID -> 400;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED -> 415;
      case UNAVAILABLE -> 503;
    };
  }
}
