package org.embargo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.embargo.view.Changes.Kind;
import org.embargo.view.Changes.Line;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void what_is_equal_has_none() {
    assertThat(Changes.between("a\nb\n", "a\nb\n")).isEmpty();
    assertThat(Changes.between("", "")).isEmpty();
  }

  @Test
  void a_change_is_shown_with_the_lines_around_it() {
    String before = lines("1", "2", "3", "4", "5", "6", "7", "8", "9");
    String after = lines("1", "2", "3", "4", "five", "6", "7", "8", "9");

    assertThat(Changes.between(before, after))
        .containsExactly(
            new Line(Kind.GAP, ""),
            new Line(Kind.SAME, "2"),
            new Line(Kind.SAME, "3"),
            new Line(Kind.SAME, "4"),
            new Line(Kind.REMOVED, "5"),
            new Line(Kind.ADDED, "five"),
            new Line(Kind.SAME, "6"),
            new Line(Kind.SAME, "7"),
            new Line(Kind.SAME, "8"));
  }

  @Test
  void lines_that_look_like_marks_are_lines() {
    assertThat(Changes.between("--- a\n@@ x\n", "+++ b\n@@ x\n"))
        .contains(
            new Line(Kind.REMOVED, "--- a"),
            new Line(Kind.ADDED, "+++ b"),
            new Line(Kind.SAME, "@@ x"));
  }

  @Test
  void all_of_it_is_new_where_there_was_nothing() {
    assertThat(Changes.between("", "a\n\nb"))
        .extracting(Line::kind)
        .containsExactly(Kind.GAP, Kind.ADDED, Kind.ADDED, Kind.ADDED);
    assertThat(Changes.between("a", "")).contains(new Line(Kind.REMOVED, "a"));
  }

  @Test
  void long_texts_with_nothing_in_common_are_compared_all_the_same() {
    String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(joined());
    String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(joined());

    assertThat(Changes.between(before, after)).hasSize(6_001);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("\n");
  }
}
