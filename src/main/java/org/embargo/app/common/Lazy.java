package org.embargo.app.common;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does its work when somebody asks for the result, and once. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> work;
  private @Nullable T result;

  public Lazy(Supplier<T> work) {
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
