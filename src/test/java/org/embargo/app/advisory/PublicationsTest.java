package org.embargo.app.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.tracker.Issues;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.TrackedIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 7 has the advisories 70 and 71, and is disclosed with advisory 80 of issue 8. */
class PublicationsTest {
  @ParameterizedTest(name = "written {0}, public {1}: begun {2}, all out {3}")
  @CsvSource({
    "'', '', false, false",
    "70, '', false, false",
    "70, 70, true, true",
    "70 71, 70, true, false",
    "70 71, 70 71, true, true",
    "70 80, 70, true, false",
    "80, 80, true, true",
  })
  void it_is_over_when_all_is_public_that_somebody_has_written(
      String written, String published, boolean begun, boolean allOut) {
    Publications publications = publications(written, published, "7 8");

    assertThat(publications.haveBegun(7)).isEqualTo(begun);
    assertThat(publications.areAllOut(7)).isEqualTo(allOut);
  }

  @Test
  void an_advisory_whose_issue_is_deleted_is_waited_for_no_more() {
    assertThat(publications("70 80", "70", "7").areAllOut(7)).isTrue();
  }

  @Test
  void what_is_public_stays_so_whatever_becomes_of_its_issue() {
    assertThat(publications("80", "80", "7").haveBegun(7)).isTrue();
  }

  private static Publications publications(String written, String published, String existing) {
    return new Publications(
        port(
            Advisories.class,
            Map.of(
                "of",
                any -> List.of(new AdvisoryId(70), new AdvisoryId(71)),
                "covering",
                any -> List.of(new AdvisoryId(80)),
                "issueOf",
                id -> Optional.of(((AdvisoryId) id).value() / 10))),
        port(Drafts.class, Map.of("find", id -> found(written, id, draft((AdvisoryId) id)))),
        port(
            Revisions.class,
            Map.of("latest", id -> found(published, id, revision((AdvisoryId) id)))),
        port(Issues.class, Map.of("byId", id -> found(existing, id, issue((Long) id)))));
  }

  private static <T> Optional<T> found(String ids, Object id, T value) {
    return List.of(ids.split(" ")).contains(id.toString()) ? Optional.of(value) : Optional.empty();
  }

  private static Draft draft(AdvisoryId id) {
    return new Draft(id, 1, AdvisoryFixture.complete(), "alice", Instant.EPOCH);
  }

  private static Revision revision(AdvisoryId id) {
    return new Revision(
        id,
        1,
        new CveId("CVE-2026-10001"),
        AdvisoryFixture.complete(),
        new Rendering(List.of()),
        "digest",
        Instant.EPOCH);
  }

  private static TrackedIssue issue(long id) {
    return new TrackedIssue(
        id,
        "KEY-" + id,
        1,
        "10",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Knows these methods of one argument by name, and fails the test when another is called. */
  private static <T> T port(Class<T> type, Map<String, Function<Object, Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertThat(answers).containsKey(method.getName());
              return answers.get(method.getName()).apply(arguments[0]);
            }));
  }
}
