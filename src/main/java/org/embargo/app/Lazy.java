package org.embargo.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does its work when somebody asks for the result, and once. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> work;
  private @Nullable T result;

  Lazy(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    T present = result;
    if (present == null) {
      present = work.get();
      result = present;
    }
    return present;
  }
}
