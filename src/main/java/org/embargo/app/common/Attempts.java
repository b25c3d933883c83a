package org.embargo.app.common;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does several things of which none must keep the others from being done. What failed first is
 * thrown at the end, with the other failures as its suppressed ones.
 */
public final class Attempts {
  private @Nullable Throwable failure;

  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return work;
        });
  }

  /** Empty where it failed. */
  public <T> Optional<T> get(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (Throwable e) {
      if (failure == null) {
        failure = e;
      } else if (failure != e) {
        failure.addSuppressed(e);
      }
      return Optional.empty();
    }
  }

  public void throwFailure() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure != null) {
      // Declared nowhere, and thrown all the same, as some code of the tracker's does.
      throw new IllegalStateException(failure);
    }
  }
}
