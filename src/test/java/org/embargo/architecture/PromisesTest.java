package org.embargo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product promises, with the tests that hold it to that: docs/promises.md. */
class PromisesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([PR]\\d+) \\|([^|]+)\\|([^|]+)\\|([^|]*)\\|$");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([PR]\\d+)\"\\)");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final Set<String> STATES = Set.of("held", "in part", "not built");

  @Test
  void each_row_names_the_tests_that_carry_its_tag() throws IOException {
    Map<String, Set<String>> byTag = byTag();

    for (MatchResult row : rows()) {
      assertThat(names(row)).as(row.group(1)).isEqualTo(byTag.getOrDefault(row.group(1), Set.of()));
    }
    assertThat(byTag.keySet())
        .as("every tag has a row")
        .isSubsetOf(rows().stream().map(row -> row.group(1)).toList());
  }

  @Test
  void no_promise_is_without_a_test_but_what_is_not_built() throws IOException {
    for (MatchResult row : rows()) {
      String state = row.group(3).strip();
      assertThat(STATES).as(row.group(1)).anyMatch(state::startsWith);
      assertThat(names(row).isEmpty()).as(row.group(1)).isEqualTo(state.startsWith("not built"));
    }
  }

  @Test
  void they_are_all_there_in_order() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1)).toList())
        .isEqualTo(Stream.concat(numbers("P", 11), numbers("R", 38)).toList());
  }

  private static Stream<String> numbers(String prefix, int last) {
    return Stream.iterate(1, one -> one <= last, one -> one + 1).map(one -> prefix + one);
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("docs/promises.md"))).results().toList();
  }

  private static Set<String> names(MatchResult row) {
    return NAME.matcher(row.group(4))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of test classes. */
  private static Map<String, Set<String>> byTag() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        TAG.matcher(Files.readString(file))
            .results()
            .map(tag -> tag.group(1))
            .map(tag -> found.computeIfAbsent(tag, any -> new TreeSet<>()))
            .forEach(names -> names.add(name));
      }
    }
    return found;
  }
}
