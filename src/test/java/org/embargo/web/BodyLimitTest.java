package org.embargo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.LimitTable;
import org.embargo.LimitTable.Limit;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Reason;
import org.embargo.core.disclosure.WithoutFix;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.EmbargoChange;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.embargo.json.Body;
import org.embargo.json.Fields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of the table in docs/rest.md that hold for every body, and for every reason. */
@Tag("R28")
class BodyLimitTest {
  @Test
  void a_reason_is_as_long_as_the_table_says() {
    List<Function<String, Outcome<?>>> readers =
        List.of(
            Reason::check,
            text -> attempt(text, EmbargoChange::requireReason),
            text -> attempt(text, one -> new WithoutFix(one, Instant.EPOCH)),
            text ->
                attempt(
                    text, one -> new EarlyEnd(Optional.empty(), one, false, "key", Instant.EPOCH)));
    for (Limit limit : LimitTable.of("whatever takes a reason")) {
      for (Function<String, Outcome<?>> reader : readers) {
        assertThat(problems(reader.apply("x".repeat(limit.most())))).isEmpty();
        assertThat(problems(reader.apply("x".repeat(limit.most() + 1))))
            .extracting(Problem::reason)
            .singleElement()
            .asString()
            .contains(limit.inWords());
      }
    }
  }

  private static Outcome<Boolean> attempt(String text, Function<String, ?> reader) {
    return Body.read(
        JsonNodeFactory.instance.objectNode().put("reason", text).toString(),
        fields -> fields.required("reason", reader).isPresent());
  }

  @Test
  void any_body_has_the_limits_of_the_table() {
    Function<Fields, List<String>> reader =
        fields -> {
          fields.text("text", "");
          return fields.texts("list");
        };
    assertLimit("a text without a smaller limit below", "at most ", n -> text(n), reader);
    assertLimit("a list without a smaller limit below", "at most ", n -> list(n), reader);
    assertLimit("a field's name", "more than ", n -> "{\"" + "x".repeat(n) + "\": 1}", reader);
    assertLimit("a number", "more than ", n -> "{\"list\": " + "1".repeat(n) + "}", reader);
    assertLimit(
        "objects and lists within each other",
        "more than ",
        n -> "{\"list\": " + "[".repeat(n - 1) + "]".repeat(n - 1) + "}",
        reader);
    assertLimit(
        "combining marks in a row",
        "more than ",
        n -> "{\"title\": \"x" + "\u0301".repeat(n) + "\"}",
        AdvisoryJson::readDraft);
  }

  private static String text(int length) {
    return "{\"text\": \"" + "x".repeat(length) + "\"}";
  }

  private static String list(int entries) {
    return "{\"list\": [\"\"" + ", \"\"".repeat(entries - 1) + "]}";
  }

  private static void assertLimit(
      String what, String words, Function<Integer, String> body, Function<Fields, ?> reader) {
    int most = LimitTable.of("any body", what).most();

    assertThat(problems(Body.read(body.apply(most), reader)))
        .as(what)
        .noneMatch(problem -> problem.reason().contains(words + most));
    assertThat(problems(Body.read(body.apply(most + 1), reader)))
        .as(what)
        .anyMatch(problem -> problem.reason().contains(words + most));
  }

  private static List<Problem> problems(Outcome<?> outcome) {
    return outcome.fold(done -> List.of(), Outcome.Refused::problems);
  }
}
