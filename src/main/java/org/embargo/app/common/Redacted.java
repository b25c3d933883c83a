package org.embargo.app.common;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: what it was and where, and not its message. Databases and
 * parsers quote in theirs what they choke on, and that may be under embargo.
 */
public final class Redacted extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Causes within causes; a chain may be long, or lead back to itself. */
  private static final int DEEPEST = 20;

  public Redacted(Throwable original) {
    this(original, 1);
  }

  private Redacted(Throwable original, int depth) {
    super(original.getClass().getName(), redact(original.getCause(), depth));
    setStackTrace(original.getStackTrace());
  }

  private static @Nullable Throwable redact(@Nullable Throwable cause, int depth) {
    return cause == null || depth >= DEEPEST ? null : new Redacted(cause, depth + 1);
  }
}
