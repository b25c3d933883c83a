package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AffectedProduct;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.ApprovalBasis.CoveredIssue;
import org.embargo.core.advisory.Fingerprint;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.policy.ProjectPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored under larger limits is read, and comes in by no other way. */
class StoredTest {
  static Stream<Arguments> aboveTheLimits() {
    return Stream.of(
        above("title", json -> json.put("title", "t".repeat(257))),
        above("description", json -> json.put("description", "d".repeat(4_097))),
        above("a general text", json -> json.put("details", "d".repeat(32_768))),
        above("marks", json -> json.put("solution", "a" + "\u0301".repeat(31))),
        above("an address", json -> reference(json, "https://example.org/" + "a".repeat(2_048))),
        above("a list of texts", json -> fill(json.putArray("defects"), 1_001)),
        above("a long list of texts", json -> fill(json.putArray("defects"), 10_001)),
        above("a text of a list", json -> json.putArray("defects").add("d".repeat(513))),
        above("a long text of a list", json -> json.putArray("defects").add("d".repeat(32_768))),
        above("a list of objects", json -> repeat((ArrayNode) json.path("affected"), 10_001)),
        above("the first version", json -> range(json).put("from", "1".repeat(1_025))),
        above("the version of a change", json -> change(json, "4." + "1".repeat(1_024))),
        above("a numbering", json -> change(json, "4.1").put("numbering", "n".repeat(129))),
        above("a list of changes", json -> changes(json, 1_001)));
  }

  private static Arguments above(String what, Consumer<ObjectNode> change) {
    ObjectNode json = AdvisoryJson.write(AdvisoryFixture.complete());
    change.accept(json);
    return Arguments.of(what, json);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aboveTheLimits")
  void it_is_read_as_it_was_stored_and_refused_as_input(String what, ObjectNode json) {
    String text = json.toString();
    assertThat(AdvisoryJson.read(text).asOptional()).as(what).isEmpty();

    Advisory stored = AdvisoryJson.readStored(text);

    assertThat(AdvisoryJson.write(stored)).isEqualTo(json);
    assertThat(AdvisoryJson.read(text).asOptional()).as("the limits hold again").isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aboveTheLimits")
  void it_is_taken_back_and_what_says_something_else_is_a_correction(String what, ObjectNode json) {
    Advisory published = AdvisoryJson.readStored(json.toString());
    Advisory withdrawn =
        AdvisoryJson.readStored(json.deepCopy().put("withdrawn", "No hole").toString());

    assertThat(withdrawn.takesBack(published)).as(what).isTrue();
    assertThat(AdvisoryFixture.withdrawn().takesBack(published)).as(what).isFalse();
    assertThat(withdrawn.takesBack(AdvisoryFixture.complete())).as(what).isFalse();
  }

  /** What the formats, the pages, the scans and the comparison of imports ask for. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("aboveTheLimits")
  void all_that_is_asked_of_it_is_answered(String what, ObjectNode json) {
    Advisory stored = AdvisoryJson.readStored(json.toString());

    assertThatCode(
            () -> {
              stored.problems();
              stored.heading();
              LeakScan.privateLists(stored);
              for (AffectedProduct product : stored.affected()) {
                product.fixes().all();
                product.versionsInWords();
              }
            })
        .as(what)
        .doesNotThrowAnyException();
    Fingerprint fingerprint = Fingerprint.of(stored, List.of());
    assertThat(fingerprint.matches(fingerprint)).isTrue();
  }

  @Test
  void a_policy_is_too() {
    ObjectNode json = PolicyJson.write(ProjectPolicy.DEFAULT);
    IntStream.range(0, 21)
        .forEach(i -> json.withArray("announceLists").add("list" + i + "@example.org"));

    assertThat(Body.read(json.put("version", 1).toString(), PolicyJson::edit).asOptional())
        .isEmpty();
    json.remove("version");
    assertThat(PolicyJson.readStored(json.toString()).announceLists()).hasSize(21);
  }

  @Test
  void what_an_approval_rests_on_is_too() {
    Set<String> releases =
        IntStream.range(0, 10_001).mapToObj(i -> "release " + i).collect(Collectors.toSet());
    ApprovalBasis basis =
        new ApprovalBasis(List.of(new CoveredIssue(7, 1, Set.of(), releases, false)), "10000");

    assertThat(ApprovalBasisJson.read(ApprovalBasisJson.write(basis).toString())).contains(basis);
    assertThat(ApprovalBasisJson.read("{\"issues\": []}")).isEmpty();
  }

  @Test
  void what_was_never_written_here_is_broken_and_is_not_quoted() {
    for (String text : List.of("{\"title\":\"Secret\",\"secret\":1}", "Secret", "[\"Secret\"]")) {
      assertThatThrownBy(() -> AdvisoryJson.readStored(text))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("what is stored cannot be read: 1 faults");
      assertThat(AdvisoryJson.read(text)).isInstanceOf(Outcome.Refused.class);
    }
  }

  private static void reference(ObjectNode json, String url) {
    ((ObjectNode) json.path("references").get(0)).put("url", url);
  }

  private static ObjectNode range(ObjectNode json) {
    return (ObjectNode) json.at("/affected/0/versions/0");
  }

  /** Gives the range in which something changes. */
  private static ObjectNode change(ObjectNode json, String version) {
    range(json).putArray("changes").addObject().put("at", version).put("status", "unaffected");
    return range(json);
  }

  private static void changes(ObjectNode json, int size) {
    ArrayNode changes = range(json).putArray("changes");
    IntStream.range(0, size)
        .forEach(i -> changes.addObject().put("at", "4.1." + i).put("status", "unaffected"));
  }

  private static void fill(ArrayNode list, int size) {
    IntStream.range(0, size).forEach(i -> list.add("https://example.org/" + i));
  }

  private static void repeat(ArrayNode list, int size) {
    ObjectNode first = (ObjectNode) list.get(0);
    for (int i = list.size(); i < size; i++) {
      list.add(first.deepCopy().put("product", "Product " + i));
    }
  }
}
