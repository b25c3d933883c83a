package org.embargo.app.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.draft.DraftWorld.KEY;
import static org.embargo.app.draft.DraftWorld.NOW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.app.draft.ApproveDraft.Yes;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.Subject;
import org.embargo.core.policy.PublicationPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of somebody who approves a draft. */
class ApproveDraftTest {
  private static final String LEAK = "As KEY-8 says";

  private final DraftWorld world = new DraftWorld();
  private Yes yes = new Yes(1, DraftWorld.digest(), "", "", Optional.empty());

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("there is none", Kind.CONFLICT, "digest", world -> world.draft = Optional.empty()),
        refusal("it is not complete", Kind.INVALID, "cveId", with(AdvisoryFixture.begun())),
        refusal(
            "a covered issue is deleted",
            Kind.CONFLICT,
            "covers",
            world -> {
              world.covered.add(8L);
              world.issues.remove(8L);
            }),
        refusal(
            "a covered issue is no case",
            Kind.CONFLICT,
            "covers",
            world -> {
              world.covered.add(8L);
              world.cases.remove(8L);
            }),
        refusal(
            "a covered issue has moved",
            Kind.CONFLICT,
            "covers",
            world -> {
              world.covered.add(8L);
              world.issues.put(8L, DraftWorld.issue(8, 2));
            }),
        refusal(
            "it was saved again",
            Kind.CONFLICT,
            "version",
            world -> world.draft = Optional.of(DraftWorld.draft(2, AdvisoryFixture.complete()))),
        refusal(
            "the issue would be opened",
            Kind.CONFLICT,
            "openIssueAfterDays",
            world -> world.policy = new PublicationPolicy(2, Optional.of(7))),
        refusal(
            "bob alone has written it",
            Kind.FORBIDDEN,
            "",
            world -> world.contributors = Set.of("bob")),
        refusal(
            "bob joined later",
            Kind.FORBIDDEN,
            "",
            world -> world.since = Optional.of(NOW.plusMillis(1))),
        refusal("bob has just joined", Kind.CONFLICT, "", world -> world.since = Optional.empty()),
        refusal(
            "it names a hidden issue",
            Kind.INVALID,
            "title",
            with(AdvisoryFixture.complete(LEAK))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void it_is_refused_when(String what, Kind kind, String field, Consumer<DraftWorld> spoil) {
    spoil.accept(world);

    Outcome.Refused<Approval> refused = refused(approve("bob"));

    assertThat(refused.kind()).as(what).isEqualTo(kind);
    assertThat(refused.problems()).anyMatch(one -> one.field().equals(field));
    assertThat(world.approvals).isEmpty();
    assertThat(world.log).isEmpty();
  }

  @Test
  void a_second_person_approves_what_they_saw() {
    Approval approval = approve("bob").asOptional().orElseThrow();

    assertThat(world.approvals).containsExactly(approval);
    assertThat(approval.basis().issues()).hasSize(1);
    assertThat(approval.basis().fixedResolutionId()).isEqualTo("fixed");
    assertThat(world.notes()).containsExactly("7 bob APPROVED SHA-256 " + DraftWorld.digest());
  }

  @Test
  @Tag("R13")
  void r13_the_history_says_that_a_contributor_needs_another_approval() {
    world.contributors = Set.of("alice", "bob");

    assertThat(approve("bob").asOptional()).isPresent();

    assertThat(world.notes())
        .containsExactly(
            "7 bob APPROVED SHA-256 "
                + DraftWorld.digest()
                + ", by a contributor to the draft: another member has to approve it as well");
  }

  @Test
  void other_bytes_than_the_person_saw_are_not_approved() {
    yes = new Yes(1, "0".repeat(64), "", "", Optional.empty());

    assertThat(refused(approve("bob")).problems().get(0).field()).isEqualTo("digest");
  }

  @Test
  void who_is_not_on_the_team_approves_nothing() {
    assertThat(refused(approve("carol")).kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(world.approvals).isEmpty();
  }

  @Test
  void who_has_written_it_approves_it_where_one_person_may() {
    assertThat(refused(approve("alice")).kind()).isEqualTo(Kind.FORBIDDEN);
    world.policy = new PublicationPolicy(1, Optional.empty());

    assertThat(approve("alice").asOptional()).isPresent();
    assertThat(world.notes().get(0)).contains("lets one person do");
  }

  @Test
  void the_line_of_the_history_names_the_issue_and_the_advisory() {
    assertThat(approve("bob").asOptional()).isPresent();

    assertThat(world.log)
        .extracting(LogEntry::subject)
        .containsExactly(Subject.ofAdvisory(DraftWorld.ADVISORY, 7));
  }

  /** By the drafts of the issues: a policy may have been relaxed since they were saved. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "its own draft,                               70",
    "another advisory of its issue,               71",
    "the draft of a covered issue,                80",
    "a further advisory of a covered issue,       81",
    "an advisory that covers its issue,           20",
    "another advisory that covers a covered one,  21",
  })
  @Tag("R27")
  void r27_one_person_is_not_enough_where_something_was_under_two(String what, long advisory) {
    world.policy = new PublicationPolicy(1, Optional.empty());
    world.covered.add(8L);
    world.covering.put(7L, List.of(new AdvisoryId(20)));
    world.covering.put(8L, List.of(DraftWorld.ADVISORY, new AdvisoryId(21)));
    world.required.put(new AdvisoryId(advisory), 2);

    assertThat(refused(approve("alice")).kind()).as(what).isEqualTo(Kind.FORBIDDEN);

    world.required.put(new AdvisoryId(advisory), 1);
    assertThat(approve("alice").asOptional()).as(what).isPresent();
  }

  /** Its drafts are still there. */
  @Test
  @Tag("R27")
  void r27_nor_where_that_issue_is_gone() {
    world.policy = new PublicationPolicy(1, Optional.empty());
    world.required.put(new AdvisoryId(80), 2);
    world.covered.add(8L);
    world.publish();
    world.issues.remove(8L);
    world.draft = Optional.of(DraftWorld.draft(2, AdvisoryFixture.withdrawn()));
    yes = new Yes(2, DraftWorld.digest(), "", "", Optional.empty());

    assertThat(refused(approve("alice")).kind()).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void what_the_scan_has_found_takes_a_reason_which_the_history_keeps() {
    with(AdvisoryFixture.complete(LEAK)).accept(world);
    yes = new Yes(1, DraftWorld.digest(), "", "That one is known", Optional.empty());

    assertThat(approve("bob").asOptional()).isPresent();
    assertThat(world.notes().get(0)).endsWith("despite what was found: That one is known");
  }

  /** Nobody can publish anything else of it then: it has to be possible without further steps. */
  @Test
  @Tag("R27")
  void r27_a_withdrawal_is_approved_whatever_has_become_of_a_covered_issue() {
    world.covered.add(8L);
    world.publish();
    world.issues.remove(8L);
    Advisory advisory = AdvisoryFixture.withdrawn();
    world.draft = Optional.of(DraftWorld.draft(2, advisory));
    yes = new Yes(2, DraftWorld.digest(), "", "", Optional.empty());

    assertThat(approve("bob").asOptional()).isPresent();
  }

  private Outcome<Approval> approve(String user) {
    return approve(user, world.basis());
  }

  private Outcome<Approval> approve(String user, String basis) {
    Yes seen = new Yes(yes.version(), yes.digest(), basis, yes.despite(), yes.openIssueAfterDays());
    return world.approveDraft().approve(KEY, Optional.of(user), seen);
  }

  /** The author could otherwise choose a released fix version while the approver reads. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("changesOfBasis")
  @Tag("R27")
  void r27_what_has_changed_since_the_person_looked_is_not_approved(
      String what, Consumer<DraftWorld> change) {
    String seen = world.basis();
    change.accept(world);

    Outcome.Refused<Approval> refused = refused(approve("bob", seen));

    assertThat(refused.kind()).as(what).isEqualTo(Kind.CONFLICT);
    assertThat(refused.problems().get(0).field()).isEqualTo("basis");
    assertThat(world.approvals).isEmpty();
    assertThat(approve("bob").asOptional()).isPresent();
  }

  static Stream<Arguments> changesOfBasis() {
    return Stream.of(
        change("another fix version", world -> world.awaits(new FixVersion(6, "0.9", true))),
        change("the same, renamed", world -> world.awaits(new FixVersion(5, "0.9", true))),
        change("one fix version less", world -> world.awaits()),
        change(
            "one fix version more",
            world -> world.awaits(new FixVersion(5, "1.0", true), new FixVersion(6, "2", true))),
        change("an external release more", world -> world.releases.add("Helm chart 2")),
        change("an issue more", world -> world.covered.add(8L)));
  }

  private static Arguments change(String what, Consumer<DraftWorld> change) {
    return Arguments.of(what, change);
  }

  @Test
  @Tag("R27")
  void r27_a_release_of_the_fix_version_is_no_change() {
    world.awaits(new FixVersion(5, "1.0", false));
    String seen = world.basis();
    world.awaits(new FixVersion(5, "1.0", true));

    assertThat(approve("bob", seen).asOptional()).isPresent();
  }

  private static Consumer<DraftWorld> with(Advisory advisory) {
    return world -> world.draft = Optional.of(DraftWorld.draft(1, advisory));
  }

  private static Arguments refusal(
      String what, Kind kind, String field, Consumer<DraftWorld> spoil) {
    return Arguments.of(what, kind, field, spoil);
  }

  private static Outcome.Refused<Approval> refused(Outcome<Approval> outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError(done.toString());
        },
        refused -> refused);
  }
}
