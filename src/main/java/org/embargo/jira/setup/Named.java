package org.embargo.jira.setup;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.Kind;

/** Some kinds of things that Jira has under names. */
interface Named {
  /** Ids by name, whose case does not matter; of several with one name the first. */
  Map<Kind, Map<String, String>> names();

  static <T> Map<String, String> of(
      Iterable<T> things, Function<T, String> name, Function<T, Object> id) {
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (T thing : things) {
      names.putIfAbsent(name.apply(thing), String.valueOf(id.apply(thing)));
    }
    return names;
  }

  /** What our own things are described as, for an admin who comes upon one. */
  String MADE_BY = "Made by Embargo for Jira";

  static <T> T require(Collection<T> things, Function<T, String> name, String wanted) {
    return things.stream()
        .filter(thing -> name.apply(thing).equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> new StepFailed("there is no \"" + wanted + "\" any more"));
  }
}
