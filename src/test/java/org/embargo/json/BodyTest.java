package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.embargo.app.common.Outcome;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Test;

/** What is taken of a body, and what is one more than is taken. */
class BodyTest {
  @Test
  void nesting_has_a_limit() {
    assertThat(problems(nested(Body.DEEPEST))).isEmpty();
    assertThat(problems(nested(Body.DEEPEST + 1)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("nested more than 64"));
  }

  @Test
  void a_text_has_a_limit_that_is_named() {
    assertThat(problems("{\"text\": \"" + "x".repeat(TextFields.LONGEST) + "\"}")).isEmpty();
    assertThat(problems("{\"text\": \"" + "x".repeat(TextFields.LONGEST + 1) + "\"}"))
        .containsExactly(new Problem("text", "has 32768 characters, at most 32767 are taken"));
    assertThat(problems("{\"texts\": [\"a\", \"" + "x".repeat(TextFields.LONGEST + 1) + "\"]}"))
        .containsExactly(new Problem("texts[1]", "has 32768 characters, at most 32767 are taken"));
  }

  @Test
  void a_list_has_a_limit_that_is_named() {
    assertThat(problems(list(TextFields.MOST))).isEmpty();
    assertThat(problems(list(TextFields.MOST + 1)))
        .containsExactly(new Problem("texts", "has 10001 entries, at most 10000 are taken"));
  }

  @Test
  void names_and_numbers_have_a_limit() {
    assertThat(problems("{\"" + "x".repeat(300) + "\": 1}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("a name of more than 256"));
    assertThat(problems("{\"text\": " + "1".repeat(101) + "}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("a number of more than 100"));
  }

  @Test
  void a_hundred_faults_are_named_and_more_are_said() {
    List<Problem> problems = problems("{\"texts\": [" + "1,".repeat(5_000) + "1]}");

    assertThat(problems).hasSize(Outcome.MOST_PROBLEMS + 1);
    assertThat(problems.get(99)).isEqualTo(new Problem("texts[99]", "is not a text"));
    assertThat(problems.get(100).field()).isEmpty();
    assertThat(problems.get(100).reason()).contains("more than 100 faults");
    assertThat(problems("{\"texts\": [" + "1,".repeat(99) + "1]}")).hasSize(100);
  }

  @Test
  void a_reason_quotes_no_more_than_a_person_reads() {
    assertThat(problems("{\"time\": \"" + "x".repeat(30_000) + "\"}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).hasSizeLessThan(600));
  }

  private static String nested(int depth) {
    return "{\"any\": " + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  private static String list(int entries) {
    return "{\"texts\": [" + "\"x\",".repeat(entries - 1) + "\"x\"]}";
  }

  private static List<Problem> problems(String json) {
    return Body.read(
            json,
            fields -> {
              fields.pass("any");
              fields.optional("time", Fields::instant);
              fields.text("text", "");
              return fields.texts("texts");
            })
        .fold(done -> List.of(), Outcome.Refused::problems);
  }
}
