package org.embargo.app.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.draft.DraftWorld.KEY;

import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which issues may be put on the list of an advisory, and which taken off it. */
class CoverIssueTest {
  private static final Optional<String> ALICE = Optional.of("alice");

  private final DraftWorld world = new DraftWorld();

  /** What may have become of a covered issue. */
  private enum Fate {
    DELETED,
    NO_CASE,
    MOVED;

    private void happensIn(DraftWorld world) {
      switch (this) {
        case DELETED -> world.issues.remove(8L);
        case NO_CASE -> world.cases.remove(8L);
        case MOVED -> world.issues.put(8L, DraftWorld.issue(8, 2));
      }
    }
  }

  @BeforeEach
  void there_is_an_issue_of_another_project() {
    world.issues.put(9L, DraftWorld.issue(9, 2));
    world.cases.add(9L);
  }

  @Test
  void one_that_is_put_on_the_list_makes_a_new_version_and_a_line_in_both_histories() {
    assertThat(cover("KEY-8").asOptional()).hasValue(KEY);

    assertThat(world.covered).containsExactly(8L);
    assertThat(version()).isEqualTo(2);
    assertThat(world.notes())
        .containsExactly(
            "7 alice ISSUE_COVERED KEY-8", "8 alice ISSUE_COVERED by the advisory of KEY-7");
    assertThat(world.log)
        .extracting(line -> line.subject().advisoryId().orElseThrow())
        .containsExactly(DraftWorld.ADVISORY, DraftWorld.ADVISORY);
  }

  @Test
  void one_that_is_on_the_list_already_changes_nothing() {
    world.covered.add(8L);

    assertThat(cover("KEY-8").asOptional()).hasValue(KEY);

    assertThat(version()).isEqualTo(1);
    assertThat(world.log).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "unknown,                 KEY-99",
    "of another project,      KEY-9",
    "that of the advisory,    KEY-7",
  })
  void nothing_else_is_put_on_the_list(String what, String key) {
    assertThat(kind(cover(key))).as(what).isEqualTo(Kind.INVALID);
    assertThat(world.covered).isEmpty();
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void nothing_is_put_on_the_list_of_what_is_public() {
    world.publish();

    assertThat(kind(cover("KEY-8"))).isEqualTo(Kind.CONFLICT);
    assertThat(world.covered).isEmpty();
  }

  @Test
  void who_is_not_on_the_team_changes_no_list() {
    Optional<String> carol = Optional.of("carol");
    world.covered.add(8L);

    assertThat(kind(world.coverIssue().cover(KEY, carol, "KEY-8"))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(world.coverIssue().uncover(KEY, carol, "KEY-8"))).isEqualTo(Kind.FORBIDDEN);
    assertThat(world.covered).containsExactly(8L);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"by its key, KEY-8", "by its id, 8"})
  void one_that_is_taken_off_the_list_before_the_publication_is_forgotten(String how, String name) {
    world.covered.add(8L);

    assertThat(uncover(name).asOptional()).as(how).hasValue(KEY);

    assertThat(world.covered).isEmpty();
    assertThat(version()).isEqualTo(2);
    assertThat(world.notes())
        .containsExactly(
            "7 alice ISSUE_UNCOVERED KEY-8", "8 alice ISSUE_UNCOVERED by the advisory of KEY-7");
  }

  @Test
  void what_is_not_on_the_list_is_not_taken_off() {
    assertThat(kind(uncover("KEY-8"))).isEqualTo(Kind.INVALID);
    assertThat(version()).isEqualTo(1);
  }

  @Test
  @Tag("R27")
  void r27_one_that_is_here_stays_on_the_list_of_what_is_public() {
    world.covered.add(8L);
    world.publish();

    assertThat(kind(uncover("KEY-8"))).isEqualTo(Kind.CONFLICT);
    assertThat(world.takenOff).isEmpty();
    assertThat(version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void one_that_is_gone_or_elsewhere_can_be_taken_off_before_the_publication(Fate fate) {
    world.covered.add(8L);
    fate.happensIn(world);

    assertThat(uncover("8").asOptional()).hasValue(KEY);

    assertThat(world.covered).isEmpty();
    assertThat(version()).isEqualTo(2);
    assertThat(world.notes())
        .containsExactly(
            "7 alice ISSUE_UNCOVERED 8",
            "8 alice ISSUE_UNCOVERED by the advisory with the id " + DraftWorld.ADVISORY);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("R27")
  void r27_and_after_it_but_that_it_was_disclosed_is_not_forgotten(Fate fate) {
    world.covered.add(8L);
    world.publish();
    world.draft = Optional.of(DraftWorld.draft(2, AdvisoryFixture.complete("Put right")));
    fate.happensIn(world);

    assertThat(uncover("8").asOptional()).hasValue(KEY);

    assertThat(world.covered).containsExactly(8L);
    assertThat(world.takenOff).containsExactly(8L);
    assertThat(version()).isEqualTo(3);
    assertThat(world.notes()).hasSize(2).allMatch(line -> line.contains("ISSUE_UNCOVERED"));
    assertThat(kind(uncover("8"))).isEqualTo(Kind.INVALID);
  }

  private Outcome<AdvisoryKey> cover(String other) {
    return world.coverIssue().cover(KEY, ALICE, other);
  }

  private Outcome<AdvisoryKey> uncover(String other) {
    return world.coverIssue().uncover(KEY, ALICE, other);
  }

  private int version() {
    return world.draft.map(Draft::version).orElse(0);
  }

  private static Kind kind(Outcome<AdvisoryKey> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError(done.toString());
        },
        refused -> refused.kind());
  }
}
