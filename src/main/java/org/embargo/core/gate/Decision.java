package org.embargo.core.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The gate's answer, with every reason at once. */
public sealed interface Decision {

  /** The advisory may go public now. */
  record Allowed() implements Decision {}

  /** It may not. */
  record Blocked(List<Blocker> blockers) implements Decision {
    public Blocked {
      blockers = List.copyOf(blockers);
      if (blockers.isEmpty()) {
        throw new IllegalArgumentException("blocked without a reason");
      }
    }
  }

  static Decision of(Set<Blocker> blockers) {
    return blockers.isEmpty() ? new Allowed() : new Blocked(List.copyOf(EnumSet.copyOf(blockers)));
  }

  default <T> T fold(Supplier<T> allowed, Function<List<Blocker>, T> blocked) {
    return this instanceof Blocked no ? blocked.apply(no.blockers()) : allowed.get();
  }

  default List<Blocker> reasons() {
    return fold(List::of, Function.identity());
  }
}
