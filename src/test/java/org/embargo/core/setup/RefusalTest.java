package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.ProjectParts.Role;
import org.embargo.core.setup.ProjectParts.Security;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps a project from being set up as it is, beyond the table of its parts. */
@Tag("R22")
class RefusalTest {
  @Test
  void no_level_is_refused_and_more_so_when_anonymous_may_browse() {
    Choices none = withLevel(new LevelChoice.None());
    Snapshot closed = SnapshotFixture.bare().snapshot();
    Snapshot open =
        new SnapshotChange(closed).browsedBy(new Grant("group", "", "anyone")).snapshot();

    assertThat(codes(Planner.plan(closed, none))).containsExactly(Code.LEVEL_IS_NOT_THERE);
    assertThat(codes(Planner.plan(open, none))).containsExactly(Code.OPEN_TO_ANONYMOUS);
    assertThat(codes(Planner.plan(open, withLevel(new LevelChoice.Existing(99)))))
        .containsExactly(Code.OPEN_TO_ANONYMOUS);
  }

  @Test
  void an_own_level_serves_if_it_passes_the_checks() {
    Snapshot snapshot = withRole(Role.FILLED, Security.SHARED_RIGHT).snapshot();

    assertThat(codes(Planner.plan(snapshot, withLevel(new LevelChoice.Existing(2))))).isEmpty();
    assertThat(codes(Planner.plan(snapshot, withLevel(new LevelChoice.Existing(3)))))
        .containsExactly(Code.LEVEL_WITHOUT_REPORTER);
    assertThat(codes(Planner.plan(snapshot, withLevel(new LevelChoice.Existing(1)))))
        .containsExactlyInAnyOrder(Code.LEVEL_WITHOUT_REPORTER, Code.LEVEL_WITHOUT_TEAM);
  }

  @Test
  void a_running_migration_is_waited_for() {
    Snapshot busy =
        new SnapshotChange(SnapshotFixture.bare().snapshot())
            .runningTask("Assigning a security scheme to WEB")
            .snapshot();

    assertThat(codes(Planner.plan(busy, SnapshotFixture.choices(true))))
        .containsExactly(Code.MIGRATION_RUNNING);
  }

  @Test
  void a_type_that_is_sealed_is_not_left_open_for_another_one() {
    Snapshot snapshot =
        new SnapshotChange(SnapshotFixture.offered(Workflow.SEALED).snapshot())
            .setup(setup("10004"))
            .snapshot();

    Plan plan = Planner.plan(snapshot, SnapshotFixture.choices(true));

    assertThat(plan.refusals()).containsExactly(new Refusal(Code.TYPE_WOULD_BE_OPEN, "Bug"));
  }

  @Test
  void sealed_issues_are_not_moved_to_another_level() {
    Snapshot snapshot =
        new SnapshotChange(SnapshotFixture.offered(Workflow.SEALED).snapshot())
            .setup(setup("10100"))
            .snapshot();
    Choices other = withLevel(new LevelChoice.Existing(3));

    assertThat(Planner.plan(snapshot, SnapshotFixture.choices(true)).refusals()).isEmpty();
    assertThat(Planner.plan(snapshot, other).refusals())
        .contains(new Refusal(Code.LEVEL_IN_USE, SecurityPart.SEALING));
  }

  @Test
  void a_type_without_screens_is_refused() {
    Snapshot snapshot = SnapshotFixture.bare().snapshot();
    TypeState type = snapshot.securityType();
    Snapshot without =
        new SnapshotChange(snapshot)
            .type(
                new TypeState(
                    type.type(),
                    false,
                    type.workflow(),
                    false,
                    type.screenScheme(),
                    false,
                    List.of()))
            .snapshot();

    assertThat(Planner.plan(without, SnapshotFixture.choices(true)).refusals())
        .containsExactly(new Refusal(Code.NO_SCREENS, "Default Screen Scheme"));
  }

  @Test
  void every_refusal_says_what_is_wrong_with_what_and_how_to_mend_it() {
    for (Code code : Code.values()) {
      Refusal refusal = new Refusal(code, "Level 5");

      assertThat(refusal.reason()).as(code.name()).contains("Level 5").doesNotContain("%s");
      assertThat(refusal.mend()).as(code.name()).isNotBlank();
    }
  }

  private static ProjectSetup setup(String issueTypeId) {
    return new ProjectSetup(
        10000,
        issueTypeId,
        2,
        Long.parseLong(SnapshotFixture.ROLE_ID),
        "10000",
        SnapshotFixture.CNA);
  }

  private static SnapshotFixture withRole(Role role, Security security) {
    SnapshotFixture bare = SnapshotFixture.bare();
    return new SnapshotFixture(
        bare.type(),
        bare.typeScheme(),
        role,
        bare.field(),
        security,
        bare.workflowScheme(),
        bare.workflow(),
        bare.screenScheme(),
        bare.securityOnScreen(),
        bare.issues());
  }

  private static Choices withLevel(LevelChoice level) {
    return SnapshotFixture.choices(true).with(level);
  }

  private static Set<Code> codes(Plan plan) {
    return plan.refusals().stream().map(Refusal::code).collect(Collectors.toSet());
  }
}
