package org.embargo.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.core.disclosure.Problem;

/** What became of a request: a value, or a refusal with every reason. */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing has changed. */
  record Refused<T>(Kind kind, List<Problem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Why something was refused. */
  enum Kind {
    /** There is no such thing for this person, whether it exists or not. */
    UNKNOWN,
    FORBIDDEN,
    INVALID,
    /** It was right when it was asked, and somebody else was faster. */
    CONFLICT
  }

  static <T> Outcome<T> unknown() {
    return new Refused<>(Kind.UNKNOWN, List.of());
  }

  static <T> Outcome<T> forbidden(String reason) {
    return new Refused<>(Kind.FORBIDDEN, List.of(new Problem("", reason)));
  }

  static <T> Outcome<T> invalid(List<Problem> problems) {
    return new Refused<>(Kind.INVALID, problems);
  }

  static <T> Outcome<T> invalid(String field, String reason) {
    return invalid(List.of(new Problem(field, reason)));
  }

  static <T> Outcome<T> conflict(String field, String reason) {
    return new Refused<>(Kind.CONFLICT, List.of(new Problem(field, reason)));
  }

  default <R> R fold(Function<T, R> done, Function<Refused<T>, R> refused) {
    return this instanceof Refused<T> no ? refused.apply(no) : done.apply(((Done<T>) this).value());
  }

  /** Goes on with the value; a refusal stays what it is. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return fold(next, refused -> new Refused<>(refused.kind(), refused.problems()));
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Done<>(change.apply(value)));
  }

  default Optional<T> asOptional() {
    return fold(Optional::of, refused -> Optional.empty());
  }
}
