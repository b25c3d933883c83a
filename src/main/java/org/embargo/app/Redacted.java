package org.embargo.app;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: what it was and where, and not its message. Databases and
 * parsers quote in theirs what they choke on, and that may be under embargo.
 */
public final class Redacted extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Redacted(Throwable original) {
    super(original.getClass().getName(), redact(original.getCause()));
    setStackTrace(original.getStackTrace());
  }

  private static @Nullable Throwable redact(@Nullable Throwable cause) {
    return cause == null ? null : new Redacted(cause);
  }
}
