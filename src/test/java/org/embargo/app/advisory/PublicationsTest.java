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
import org.embargo.core.advisory.CveId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.TrackedIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 7 has the advisories 7 and -70, and is disclosed with advisory 8 of issue 8. */
class PublicationsTest {
  @ParameterizedTest(name = "written {0}, public {1}: begun {2}, all out {3}")
  @CsvSource({
    "'', '', false, false",
    "7, '', false, false",
    "7, 7, true, true",
    "7 -70, 7, true, false",
    "7 -70, 7 -70, true, true",
    "7 8, 7, true, false",
    "8, 8, true, true",
  })
  void it_is_over_when_all_is_public_that_somebody_has_written(
      String written, String published, boolean begun, boolean allOut) {
    Publications publications = publications(written, published, "7 8");

    assertThat(publications.haveBegun(7)).isEqualTo(begun);
    assertThat(publications.areAllOut(7)).isEqualTo(allOut);
  }

  @Test
  void an_advisory_whose_issue_is_deleted_is_waited_for_no_more() {
    assertThat(publications("7 8", "7", "7").areAllOut(7)).isTrue();
  }

  @Test
  void what_is_public_stays_so_whatever_becomes_of_its_issue() {
    assertThat(publications("8", "8", "7").haveBegun(7)).isTrue();
  }

  private static Publications publications(String written, String published, String existing) {
    return new Publications(
        port(
            Advisories.class,
            Map.of(
                "of",
                any -> List.of(7L, -70L),
                "covering",
                any -> List.of(8L),
                "issueOf",
                id -> Optional.of(id))),
        port(Drafts.class, Map.of("find", id -> found(written, id, draft((Long) id)))),
        port(Revisions.class, Map.of("latest", id -> found(published, id, revision((Long) id)))),
        port(Issues.class, Map.of("byId", id -> found(existing, id, issue((Long) id)))));
  }

  private static <T> Optional<T> found(String ids, Object id, T value) {
    return List.of(ids.split(" ")).contains(id.toString()) ? Optional.of(value) : Optional.empty();
  }

  private static Draft draft(long id) {
    return new Draft(id, 1, AdvisoryFixture.complete(), "alice", Instant.EPOCH);
  }

  private static Revision revision(long id) {
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
