package org.embargo.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.core.setup.ProjectParts.FieldBefore;
import org.embargo.core.setup.ProjectParts.Role;
import org.embargo.core.setup.ProjectParts.Security;
import org.embargo.core.setup.ProjectParts.TypeBefore;
import org.embargo.core.setup.ProjectParts.Use;
import org.embargo.core.setup.ProjectParts.Workflow;
import org.embargo.core.setup.Refusal.Code;
import org.embargo.core.setup.step.OfferType;
import org.embargo.core.setup.step.OwnTypes;
import org.embargo.core.setup.step.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole table of what each part of a project can be: missing, right, wrong, shared. */
@Tag("R22")
class PlannerTest {
  @Test
  void every_state_of_every_part_has_its_steps_or_its_refusals() {
    int[] seen = {0, 0};
    EverySnapshot.check(
        (fixture, withMember) -> {
          Plan plan = Planner.plan(fixture.snapshot(), SnapshotFixture.choices(withMember));

          Set<Code> refusals = codes(plan);
          assertThat(refusals).as("%s", fixture).isEqualTo(expectedRefusals(fixture, withMember));
          List<String> steps = kinds(plan);
          assertThat(steps)
              .as("%s", fixture)
              .isEqualTo(refusals.isEmpty() ? expectedSteps(fixture, withMember) : List.of());
          seen[refusals.isEmpty() ? 0 : 1]++;
        });
    assertThat(seen[0]).isGreaterThan(20_000);
    assertThat(seen[1]).isGreaterThan(20_000);
  }

  @Test
  void a_type_is_offered_after_everything_else_and_no_other_step_offers_it() {
    EverySnapshot.check(
        (fixture, withMember) -> {
          List<Step> steps =
              Planner.plan(fixture.snapshot(), SnapshotFixture.choices(withMember)).steps();
          for (int i = 0; i < steps.size() - 1; i++) {
            assertThat(steps.get(i)).isNotInstanceOfAny(OfferType.class, OwnTypes.class);
          }
        });
  }

  @Test
  void what_others_use_is_named_only_as_what_is_copied() {
    Plan plan = Planner.plan(SnapshotFixture.bare().snapshot(), SnapshotFixture.choices(true));

    assertThat(plan.steps())
        .filteredOn(step -> step.what().matches(".*\"(Types|Screens|Workflows)\".*"))
        .hasSize(3)
        .allSatisfy(step -> assertThat(step.what()).startsWith("Copy the "));
    assertThat(plan.notes())
        .contains("\"Types\" is used by 1 other project (OTHER), and stays as it is.");
  }

  private static Set<Code> expectedRefusals(SnapshotFixture of, boolean withMember) {
    Set<Code> codes = new HashSet<>();
    if (!withMember && of.role() != Role.FILLED) {
      codes.add(Code.EMPTY_TEAM);
    }
    boolean hasLevel =
        !Set.of(Security.NONE, Security.OWN_WITHOUT, Security.SHARED_WITHOUT)
            .contains(of.security());
    if (of.security() == Security.OWN_WRONG) {
      codes.add(Code.LEVEL_WITHOUT_REPORTER);
    }
    if (hasLevel && of.role() == Role.ABSENT) {
      codes.add(Code.LEVEL_WITHOUT_TEAM);
    }
    boolean offered = of.type() == TypeBefore.OFFERED;
    if (offered && of.workflow() == Workflow.FUNCTION_BETWEEN) {
      codes.add(Code.FUNCTION_BETWEEN);
    } else if (offered && of.workflow() == Workflow.TOO_LATE) {
      codes.add(Code.SEAL_TOO_LATE);
    } else if (of.workflow() != Workflow.SEALED
        && of.workflowScheme() == Use.OWN_WITH_DRAFT
        && !(offered && of.issues())) {
      codes.add(Code.DRAFT_OF_SCHEME);
    }
    return codes;
  }

  private static List<String> expectedSteps(SnapshotFixture of, boolean withMember) {
    List<String> steps = new ArrayList<>();
    addIf(steps, of.role() == Role.ABSENT, "CreateRole");
    addIf(steps, withMember, "AddMembers");
    addIf(steps, of.type() == TypeBefore.ABSENT, "CreateIssueType");
    addIf(steps, of.field() != FieldBefore.USABLE, "CreateField");
    boolean newScheme = of.security() == Security.NONE || of.security() == Security.SHARED_WITHOUT;
    addIf(steps, newScheme, "CreateSecurityScheme");
    addIf(steps, newScheme || of.security() == Security.OWN_WITHOUT, "CreateLevel", "CreateLevel");
    if (of.securityOnScreen() || of.field() != FieldBefore.USABLE) {
      steps.addAll(List.of("CopyScreen", "CopyScreenScheme"));
      addIf(steps, of.screenScheme() != Use.OWN, "OwnScreens");
      steps.add("MapScreens");
    }
    if (of.workflow() != Workflow.SEALED) {
      expectedWorkflow(of, steps);
    }
    addIf(steps, newScheme, "AttachSecurityScheme");
    steps.add("RecordSetup");
    if (of.type() != TypeBefore.OFFERED) {
      steps.add(of.typeScheme() == Use.OWN ? "OfferType" : "OwnTypes");
    }
    return steps;
  }

  private static void expectedWorkflow(SnapshotFixture of, List<String> steps) {
    if (of.type() == TypeBefore.OFFERED) {
      steps.add("CopyWorkflow");
    } else {
      // Of the six states, "Resolved" is there already.
      for (int i = 0; i < 5; i++) {
        steps.add("CreateStatus");
      }
      steps.addAll(List.of("CreateResolveScreen", "CreateWorkflow"));
    }
    boolean own = of.workflowScheme() == Use.OWN;
    boolean takesIssuesAlong = of.type() == TypeBefore.OFFERED && of.issues();
    steps.add(own && !takesIssuesAlong ? "MapWorkflow" : "OwnWorkflows");
  }

  private static void addIf(List<String> steps, boolean condition, String... kinds) {
    if (condition) {
      steps.addAll(List.of(kinds));
    }
  }

  private static Set<Code> codes(Plan plan) {
    return plan.refusals().stream().map(Refusal::code).collect(Collectors.toSet());
  }

  private static List<String> kinds(Plan plan) {
    return plan.steps().stream().map(step -> step.getClass().getSimpleName()).toList();
  }
}
