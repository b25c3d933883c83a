package org.embargo.core.text;

import java.util.function.Supplier;

/**
 * Limits of texts and lists are for what comes in. What is stored was within the limits of its
 * time, and is read whatever they are now: otherwise a lower limit would lock every case that is
 * above it.
 *
 * <p>Whether they hold is a state of the thread, as values check them when they are made, and
 * cannot know where their parts come from.
 */
public final class Limits {
  private static final ThreadLocal<Boolean> lifted = ThreadLocal.withInitial(() -> false);

  private Limits() {}

  /** Makes values of what is stored, or of such values. */
  public static <T> T lifted(Supplier<T> reader) {
    boolean before = lifted.get();
    lifted.set(true);
    try {
      return reader.get();
    } finally {
      if (!before) {
        lifted.remove();
      }
    }
  }

  public static boolean isExceeded(int size, int most) {
    return size > most && !lifted.get();
  }
}
