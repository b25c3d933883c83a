package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.embargo.core.setup.ProjectParts.FieldBefore;
import org.embargo.core.setup.ProjectParts.Role;
import org.embargo.core.setup.ProjectParts.Security;
import org.embargo.core.setup.ProjectParts.TypeBefore;
import org.embargo.core.setup.ProjectParts.Use;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.config.Grant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read back says yes when all is right, and no to each thing that is not. */
@Tag("P1")
class SealCheckTest {
  private static final SnapshotFixture RIGHT =
      new SnapshotFixture(
          TypeBefore.OFFERED,
          Use.OWN,
          Role.FILLED,
          FieldBefore.USABLE,
          Security.OWN_RIGHT,
          Use.OWN,
          Workflow.SEALED,
          Use.OWN,
          false,
          true);

  @Test
  void all_is_right() {
    assertThat(faults(RIGHT.snapshot())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ELSEWHERE, FILLED, OWN_RIGHT, SEALED, false, TYPE_NOT_OFFERED",
    "OFFERED, EMPTY, OWN_RIGHT, SEALED, false, EMPTY_TEAM",
    "OFFERED, FILLED, NONE, SEALED, false, LEVEL_IS_NOT_THERE",
    "OFFERED, FILLED, OWN_WITHOUT, SEALED, false, LEVEL_IS_NOT_THERE",
    "OFFERED, FILLED, OWN_WRONG, SEALED, false, LEVEL_WITHOUT_REPORTER",
    "OFFERED, FILLED, OWN_RIGHT, PLAIN, false, NOT_SEALED",
    "OFFERED, FILLED, OWN_RIGHT, FUNCTION_BETWEEN, false, FUNCTION_BETWEEN",
    "OFFERED, FILLED, OWN_RIGHT, TOO_LATE, false, SEAL_TOO_LATE",
    "OFFERED, FILLED, OWN_RIGHT, SEALED, true, SECURITY_FIELD_ON_SCREEN"
  })
  void one_thing_that_is_wrong_is_found(
      TypeBefore type,
      Role role,
      Security security,
      Workflow workflow,
      boolean securityOnScreen,
      Code fault) {
    SnapshotFixture spoilt =
        new SnapshotFixture(
            type,
            RIGHT.typeScheme(),
            role,
            RIGHT.field(),
            security,
            RIGHT.workflowScheme(),
            workflow,
            RIGHT.screenScheme(),
            securityOnScreen,
            RIGHT.issues());

    assertThat(faults(spoilt.snapshot())).containsExactly(fault);
  }

  @Test
  void a_create_transition_that_is_not_jiras_own_is_no_seal() {
    CreateTransition without = new CreateTransition(List.of(CreateTransition.SEAL), false);
    CreateTransition conditional =
        new CreateTransition(List.of(CreateTransition.SEAL, CreateTransition.INSERT), true);

    assertThat(without.fault()).hasValue(Code.NO_PLAIN_CREATE);
    assertThat(conditional.fault()).hasValue(Code.NO_PLAIN_CREATE);
    assertThat(new WorkflowState("Flow", List.of(), List.of(), List.of()).fault())
        .hasValue(Code.NO_PLAIN_CREATE);
  }

  @Test
  void a_level_that_lets_everybody_in_is_found() {
    Grant role = new Grant(Grant.ROLE, "7", "");
    Grant reporter = new Grant(Grant.REPORTER, "", "");
    for (Grant everybody :
        List.of(new Grant("group", "", ""), new Grant("applicationRole", "jira-software", ""))) {
      assertThat(LevelRule.faults(List.of(role, reporter, everybody), "7"))
          .containsExactly(Code.LEVEL_FOR_EVERYBODY);
    }
    assertThat(LevelRule.faults(List.of(role, reporter, new Grant("group", "staff", "")), "7"))
        .isEmpty();
  }

  private static List<Code> faults(Snapshot snapshot) {
    return Planner.faults(snapshot, SnapshotFixture.choices(false)).stream()
        .map(Refusal::code)
        .toList();
  }
}
