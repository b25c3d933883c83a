package org.embargo.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.embargo.app.json.AdvisoryJson;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.AffectedRange;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.disclosure.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffectedLinesTest {
  private static final AffectedProduct SERVER =
      new AffectedProduct(
          "Example",
          "Server",
          Optional.of(new PackageId("https://maven.example/maven2", "org.example:server")),
          List.of(
              AffectedRange.single("1.0"),
              AffectedRange.before("0", "1.1"),
              AffectedRange.through("0", "1.1"),
              AffectedRange.before("2.0", "2.1"),
              AffectedRange.through("2.0", "2.1"),
              AffectedRange.orLater("3.0"),
              AffectedRange.orLater("0")));
  private static final AffectedProduct CLIENT =
      new AffectedProduct("", "Client", Optional.empty(), List.of());

  @Test
  void what_is_written_is_read_again() {
    String text = AffectedLines.write(List.of(SERVER, CLIENT));

    assertThat(text)
        .startsWith("Example; Server; https://maven.example/maven2; org.example:server");
    assertThat(read(text.lines().filter(line -> !line.isBlank()).toList()))
        .containsExactly(SERVER, CLIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a; b; c", "1.0 until 2.0", "1.0 or later 2.0", "before 1.0 2.0"})
  void a_line_of_another_form_is_told(String line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();

    assertThat(AffectedLines.read(List.of("a; b", line), json.putArray("affected")))
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .contains("affected", line);
  }

  @Test
  void a_range_below_no_product_is_told() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();

    assertThat(AffectedLines.read(List.of("1.0"), json.putArray("affected"))).hasSize(1);
  }

  private static List<AffectedProduct> read(List<String> lines) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", "x");
    assertThat(AffectedLines.read(lines, json.putArray("affected"))).isEmpty();
    return AdvisoryJson.read(json.toString())
        .fold(
            Advisory::affected,
            refused -> {
              throw new AssertionError(refused.problems());
            });
  }
}
