package org.embargo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.LimitBody;
import org.embargo.LimitTable;
import org.embargo.LimitTable.Limit;
import org.embargo.app.common.Outcome;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.FullAdvisory;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.core.text.Problem;
import org.embargo.json.AdvisoryJson;
import org.embargo.json.Body;
import org.embargo.json.PolicyJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a row of the table in docs/rest.md says is what the readers of requests do: as much is
 * taken, and one more is refused and named. What has no reader of its own is in LimitTableIT.
 */
@Tag("R28")
class LimitTableTest {
  private static final Map<String, Function<String, Outcome<?>>> READERS =
      Map.of(
          "an advisory",
          AdvisoryJson::readDraft,
          "a policy",
          PolicyJson::readEdit,
          "a setup",
          json -> Body.read(json, SetupRequests::read),
          "a setup by ids",
          json -> Body.read(json, SetupRequests::byIds));

  /** One with all metrics of version 4.0 has fewer than 300: nothing that long is a vector. */
  private static final String NEVER_THAT_LONG = "cvss[]";

  /** What is no longer than its form lets it be, and is refused otherwise. */
  private static final Set<String> HAVE_A_FORM =
      Set.of(
          "cveId",
          "affected[].defaultStatus",
          "affected[].versions[].status",
          "affected[].versions[].changes[].status",
          "severityScale",
          "weaknesses[].cweId",
          "credits[].type",
          "credits[].consent",
          "discovery",
          "impacts[].capecId",
          "timeline[].time",
          "publicSince",
          "translations[].language",
          "time",
          "quietDays[]",
          "holidays[]",
          "announceLists[]");

  static Stream<Limit> fields() {
    return LimitTable.all().stream()
        .filter(limit -> READERS.containsKey(limit.where()))
        .filter(limit -> limit.beyond().equals("400"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void as_much_as_the_table_says_is_taken_and_one_more_is_refused_and_named(Limit limit) {
    List<Problem> none = problems(limit, limit.most());
    if (limit.field().equals(NEVER_THAT_LONG)) {
      assertThat(none).noneMatch(problem -> problem.reason().contains("at most"));
    } else {
      assertThat(none).isEmpty();
    }

    List<Problem> problems = problems(limit, limit.most() + 1);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).reason()).contains(limit.inWords());
    assertThat(problems.get(0).field() + ": " + problems.get(0).reason()).contains(limit.leaf());
  }

  private static List<Problem> problems(Limit limit, int count) {
    ObjectNode body =
        LimitBody.with(root(limit.where()), limit.field(), limit.isOfEntries(), count);
    return problems(READERS.get(limit.where()).apply(body.toString()));
  }

  private static List<Problem> problems(Outcome<?> outcome) {
    return outcome.fold(done -> List.of(), Outcome.Refused::problems);
  }

  private static ObjectNode root(String where) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    switch (where) {
      case "an advisory" -> root.put("title", "Title");
      case "a policy" -> root.setAll(PolicyJson.write(VersionedPolicy.DEFAULT));
      case "a setup by ids" -> {
        root.put("issueTypeId", "1").put("levelId", 1).put("teamRoleId", 1);
        root.put("fixedResolutionId", "1");
        root.putObject("cna")
            .put("orgId", "f0158376-9dc2-43b6-827c-5f631a4d8d09")
            .put("shortName", "apache");
      }
      default -> {}
    }
    return root;
  }

  @Test
  void more_references_than_a_record_may_have_keep_a_draft_from_being_published() {
    Limit limit =
        LimitTable.of("an advisory").stream()
            .filter(one -> one.beyond().equals("a draft is kept and not published"))
            .findFirst()
            .orElseThrow();
    Function<Integer, List<Problem>> faults =
        count ->
            AdvisoryJson.readDraft(
                    LimitBody.with(root(limit.where()), limit.field(), true, count).toString())
                .asOptional()
                .map(Advisory::faults)
                .orElseThrow();

    assertThat(faults.apply(limit.most())).isEmpty();
    assertThat(faults.apply(limit.most() + 1))
        .extracting(Problem::field)
        .containsExactly(limit.field());
  }

  @Test
  void the_name_of_a_weakness_leaves_room_for_its_id() {
    String json =
        "{\"title\": \"T\", \"weaknesses\": [{\"cweId\": \"CWE-306\", \"name\": \"%s\"}]}";
    int longest = 4_096 - "CWE-306 ".length();

    assertThat(problems(AdvisoryJson.readDraft(json.formatted("x".repeat(longest))))).isEmpty();
    assertThat(problems(AdvisoryJson.readDraft(json.formatted("x".repeat(longest + 1)))))
        .extracting(Problem::field)
        .containsExactly("weaknesses[0].name");
  }

  /** With something in every place, so that no field can be forgotten. */
  @Test
  void every_text_and_list_of_an_advisory_and_a_policy_is_in_the_table() {
    Set<String> named =
        LimitTable.all().stream()
            .filter(limit -> Set.of("an advisory", "a policy").contains(limit.where()))
            .map(limit -> limit.field() + (limit.isOfEntries() ? " of entries" : ""))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    Consumer<String> check =
        path -> {
          if (!named.contains(path) && !HAVE_A_FORM.contains(path)) {
            missing.add(path);
          }
        };

    walk("", AdvisoryJson.write(FullAdvisory.make()), check);
    walk("", root("a policy").without("quietDays"), check);

    assertThat(missing).isEmpty();
  }

  private static void walk(String path, JsonNode node, Consumer<String> check) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              one ->
                  walk((path.isEmpty() ? "" : path + ".") + one.getKey(), one.getValue(), check));
    } else if (node.isArray()) {
      check.accept(path + " of entries");
      node.forEach(one -> walk(path + "[]", one, check));
    } else if (node.isTextual()) {
      // One vector is a text by itself.
      check.accept(path.equals("cvss") ? "cvss[]" : path);
    }
  }

  @Test
  void a_field_with_a_form_takes_nothing_long() {
    ObjectNode full = AdvisoryJson.write(FullAdvisory.make());
    full.setAll(root("a policy"));
    for (String path : HAVE_A_FORM) {
      String where = root("a policy").has(path.replace("[]", "")) ? "a policy" : "an advisory";
      ObjectNode body = LimitBody.with(root(where), path, false, 600);

      assertThat(problems(READERS.get(where).apply(body.toString()))).as(path).isNotEmpty();
    }
  }
}
