package org.embargo.app.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.core.text.Problem;

/** What became of a request: a value, or a refusal with every reason. */
public sealed interface Outcome<T> {
  /** How many faults of one request are named. */
  int MOST_PROBLEMS = 100;

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
    CONFLICT,
    /** More was sent than is read. */
    TOO_LARGE,
    /** It was sent in a form that is not read. */
    UNSUPPORTED,
    /** The tracker lacks what it takes. */
    UNAVAILABLE
  }

  static <T> Outcome<T> unknown() {
    return new Refused<>(Kind.UNKNOWN, List.of());
  }

  static <T> Outcome<T> forbidden(String reason) {
    return new Refused<>(Kind.FORBIDDEN, List.of(new Problem("", reason)));
  }

  /** At most {@link #MOST_PROBLEMS} of them are answered. */
  static <T> Outcome<T> invalid(List<Problem> problems) {
    if (problems.size() <= MOST_PROBLEMS) {
      return new Refused<>(Kind.INVALID, problems);
    }
    List<Problem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    first.add(new Problem("", "There are more than " + MOST_PROBLEMS + " faults. These are some."));
    return new Refused<>(Kind.INVALID, first);
  }

  static <T> Outcome<T> invalid(String field, String reason) {
    return invalid(List.of(new Problem(field, reason)));
  }

  static <T> Outcome<T> conflict(String field, String reason) {
    return new Refused<>(Kind.CONFLICT, List.of(new Problem(field, reason)));
  }

  static <T> Outcome<T> tooLarge(String field, String reason) {
    return new Refused<>(Kind.TOO_LARGE, List.of(new Problem(field, reason)));
  }

  static <T> Outcome<T> unsupported(String field, String reason) {
    return new Refused<>(Kind.UNSUPPORTED, List.of(new Problem(field, reason)));
  }

  private static <T> Outcome<T> unavailable(NotAvailable missing) {
    String reason = String.valueOf(missing.getMessage());
    return new Refused<>(Kind.UNAVAILABLE, List.of(new Problem("", reason)));
  }

  /** What is there, and the answer of something unknown where nothing is. */
  static <T> Outcome<T> of(Optional<T> found) {
    return found.<Outcome<T>>map(Done::new).orElseGet(Outcome::unknown);
  }

  default <R> R fold(Function<T, R> done, Function<Refused<T>, R> refused) {
    return this instanceof Refused<T> no ? refused.apply(no) : done.apply(((Done<T>) this).value());
  }

  /**
   * Goes on with the value; a refusal stays what it is. A part that this tracker lacks what it
   * takes for is refused here, for all use cases.
   */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    try {
      return fold(next, refused -> new Refused<>(refused.kind(), refused.problems()));
    } catch (NotAvailable e) {
      return unavailable(e);
    }
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Done<>(change.apply(value)));
  }

  /**
   * Empty for a refusal.
   *
   * @throws NotAvailable as that is no absence
   */
  default Optional<T> asOptional() {
    return fold(
        Optional::of,
        refused -> {
          if (refused.kind() == Kind.UNAVAILABLE) {
            throw new NotAvailable(refused.problems().get(0).reason());
          }
          return Optional.empty();
        });
  }
}
