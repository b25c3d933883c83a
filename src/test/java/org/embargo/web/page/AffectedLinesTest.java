package org.embargo.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.PackageId;
import org.embargo.core.advisory.ProductDetails;
import org.embargo.core.advisory.Status;
import org.embargo.core.advisory.VersionRange;
import org.embargo.core.advisory.VersionRange.Change;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffectedLinesTest {
  private static final AffectedProduct SERVER =
      AffectedProduct.of(
          "Example",
          "Server",
          Optional.of(new PackageId("https://maven.example/maven2", "org.example:server")),
          List.of(
              VersionRange.single("1.0"),
              VersionRange.before("0", "1.1"),
              VersionRange.through("0", "1.1"),
              VersionRange.before("2.0", "2.1"),
              VersionRange.through("2.0", "2.1"),
              VersionRange.orLater("3.0"),
              VersionRange.orLater("0")));
  private static final AffectedProduct CLIENT =
      AffectedProduct.of("", "Client", Optional.empty(), List.of());

  @Test
  void what_is_written_is_read_again() {
    String text = AffectedLines.write(List.of(SERVER, CLIENT));

    assertThat(text)
        .startsWith("Example; Server; https://maven.example/maven2; org.example:server");
    assertThat(read(text.lines().filter(line -> !line.isBlank()).toList()))
        .containsExactly(SERVER, CLIENT);
  }

  @Test
  void what_lines_do_not_say_stays_as_it_was() {
    VersionRange changing =
        new VersionRange(
            "2.0",
            VersionRange.before("2.0", "2.9").bound(),
            Status.AFFECTED,
            "maven",
            List.of(new Change("2.3.1", Status.UNAFFECTED)));
    AffectedProduct before =
        new AffectedProduct(
            "Example; Inc.",
            "Server",
            Optional.empty(),
            List.of(changing, VersionRange.single("1.0; 1.1")),
            Status.AFFECTED,
            new ProductDetails(
                Optional.of("pkg:maven/a/b"),
                "https://example.org/repo",
                List.of("cpe:/a:x:y"),
                List.of("core"),
                List.of("Linux"),
                List.of("a.c"),
                List.of("main")));
    List<String> lines = AffectedLines.write(List.of(before)).lines().toList();

    assertThat(read(lines, List.of(before))).containsExactly(before);

    List<String> renamed = List.of("Example; Server", lines.get(1), "3.0 unaffected");
    assertThat(read(renamed, List.of(before)))
        .containsExactly(
            new AffectedProduct(
                "Example",
                "Server",
                Optional.empty(),
                List.of(changing, VersionRange.single("3.0").as(Status.UNAFFECTED, "")),
                Status.AFFECTED,
                before.details()));
    assertThat(read(List.of("Other; Thing", "1.0", lines.get(0)), List.of(before)))
        .extracting(AffectedProduct::defaultStatus)
        .containsExactly(Status.UNAFFECTED, Status.AFFECTED);
  }

  @Test
  void namesakes_stay_apart() {
    AffectedProduct linux = on("Linux", "maven");
    AffectedProduct windows = on("Windows", "custom");
    List<String> lines =
        AffectedLines.write(List.of(linux, windows))
            .lines()
            .filter(line -> !line.isBlank())
            .toList();

    assertThat(read(lines, List.of(linux, windows))).containsExactly(linux, windows);
  }

  private static AffectedProduct on(String platform, String numbering) {
    return new AffectedProduct(
        "V",
        "P",
        Optional.of(new PackageId("https://packages.example.org", "")),
        List.of(
            VersionRange.single("1.0").as(Status.AFFECTED, numbering), VersionRange.single("1.0")),
        Status.AFFECTED,
        new ProductDetails(
            Optional.empty(), "", List.of(), List.of(), List.of(platform), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a; b; c", "1.0 until 2.0", "1.0 or later 2.0", "before 1.0 2.0"})
  void a_line_of_another_form_is_told(String line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();

    assertThat(AffectedLines.read(List.of("a; b", line), List.of(), json.putArray("affected")))
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .contains("affected", line);
  }

  @Test
  void a_range_below_no_product_is_told() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();

    assertThat(AffectedLines.read(List.of("1.0"), List.of(), json.putArray("affected"))).hasSize(1);
  }

  /** As where nobody has written down more than lines can say. */
  private static List<AffectedProduct> read(List<String> lines) {
    return read(lines, List.of());
  }

  private static List<AffectedProduct> read(List<String> lines, List<AffectedProduct> before) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("title", "x");
    assertThat(AffectedLines.read(lines, before, json.putArray("affected"))).isEmpty();
    return AdvisoryJson.read(json.toString())
        .fold(
            Advisory::affected,
            refused -> {
              throw new AssertionError(refused.problems());
            });
  }
}
