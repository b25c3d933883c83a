package org.embargo.jira.part;

import java.util.Optional;
import java.util.stream.Stream;

/** Knows by what was thrown that Jira lacks a service or a package, or a method of either. */
public final class MissingPart {
  /** Of Gemini Blueprint, for an optional service that is not there; known by name alone. */
  private static final String NO_SERVICE = "ServiceUnavailableException";

  private MissingPart() {}

  public static boolean isBehind(Throwable thrown) {
    return cause(thrown).isPresent();
  }

  /** What is missing, for a log. It names types of Jira and filters of OSGi only. */
  static String named(Throwable thrown) {
    return cause(thrown).map(String::valueOf).orElse("");
  }

  private static Optional<Throwable> cause(Throwable thrown) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .limit(50)
        .filter(MissingPart::is)
        .reduce((outer, inner) -> inner);
  }

  private static boolean is(Throwable one) {
    return one instanceof LinkageError
        || one instanceof ClassNotFoundException
        || one.getClass().getSimpleName().equals(NO_SERVICE);
  }
}
