package org.embargo.jira.setup.read;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.embargo.app.setup.StepFailed;
import org.embargo.core.setup.config.Kind;

/** Some kinds of things that Jira has under names. */
public interface Named {
  /** Ids by name, whose case does not matter; of several with one name the first. */
  Map<Kind, Map<String, String>> names();

  static <T> Map<String, String> of(
      Iterable<T> things, Function<T, String> name, Function<T, Object> id) {
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (T thing : things) {
      names.putIfAbsent(name.apply(thing), String.valueOf(id.apply(thing)));
    }
    return Collections.unmodifiableMap(names);
  }

  /** What our own things are described as, for an admin who comes upon one. */
  String MADE_BY = "Made by Embargo for Jira";

  /** The first of that name, whose case does not matter. */
  static <T> Optional<T> find(Iterable<T> things, Function<T, String> name, String wanted) {
    return stream(things).filter(thing -> name.apply(thing).equalsIgnoreCase(wanted)).findFirst();
  }

  static <T> T require(Iterable<T> things, Function<T, String> name, String wanted) {
    return find(things, name, wanted)
        .orElseThrow(() -> new StepFailed("there is no \"" + wanted + "\" any more"));
  }

  /** The project's key, or where it is gone its id. */
  static String key(ProjectManager projects, Long projectId) {
    return Optional.ofNullable(projects.getProjectObj(projectId))
        .map(Project::getKey)
        .orElse(String.valueOf(projectId));
  }

  /** Of a copy and what it was made from, for people. */
  static String differ(String copy, String original) {
    return "\"" + copy + "\" and \"" + original + "\" differ by now";
  }

  static <T> Stream<T> stream(Iterable<T> things) {
    return StreamSupport.stream(things.spliterator(), false);
  }
}
