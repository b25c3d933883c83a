package org.embargo.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.config.Ref;
import org.embargo.core.setup.step.AddMembers;
import org.embargo.core.setup.step.AttachSecurityScheme;
import org.embargo.core.setup.step.Category;
import org.embargo.core.setup.step.CopyScreen;
import org.embargo.core.setup.step.CopyWorkflow;
import org.embargo.core.setup.step.CreateLevel;
import org.embargo.core.setup.step.CreateStatus;
import org.embargo.core.setup.step.RecordSetup;
import org.embargo.core.setup.step.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps and choices come out of the database as they went in, also those of older versions. */
class SetupJsonTest {
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Ref REF = new Ref("7", "Seven");

  /** Names of records and of their components are stored: a change would orphan what is there. */
  private static final List<String> SHAPES =
      List.of(
          "AddMembers(role, users, groups)",
          "AttachSecurityScheme(scheme, before)",
          "CopyScreen(screen, copyOf, added)",
          "CopyScreenScheme(scheme, copyOf, screens)",
          "CopyWorkflow(workflow, copyOf, screens, role)",
          "CreateField(field, type)",
          "CreateIssueType(type)",
          "CreateLevel(scheme, level, grants)",
          "CreateResolveScreen(screen, copyOf)",
          "CreateRole(role)",
          "CreateSecurityScheme(scheme, copyOf)",
          "CreateStatus(status, category)",
          "CreateWorkflow(workflow, resolveScreen, role)",
          "MapScreens(scheme, type, screenScheme, before)",
          "MapWorkflow(scheme, type, workflow, before)",
          "OfferType(scheme, type)",
          "OwnScreens(scheme, before)",
          "OwnTypes(scheme, before, type)",
          "OwnWorkflows(scheme, before, type, workflow)",
          "RecordSetup(type, level, letsIn, role, resolution, cna, wanted, before)",
          "Made()",
          "Existing(id)",
          "None()",
          "Choices(issueType, role, users, groups, level, workflow, fixedResolution, cna)",
          "Grant(type, parameter, label)",
          "Ref(id, name)",
          "Cna(orgId, shortName)",
          "ProjectSetup(projectId, issueTypeId, levelId, teamRoleId, fixedResolutionId, cna)");

  static List<Step> steps() {
    return List.of(
        new AddMembers("Team", List.of(REF), List.of("group")),
        new CreateLevel("Scheme", "Level", List.of(new Grant("reporter", "", "the reporter"))),
        new AttachSecurityScheme("Scheme", Optional.of(REF)),
        new AttachSecurityScheme("Scheme", Optional.empty()),
        new CreateStatus("Fixing", Category.IN_PROGRESS),
        new CopyScreen("Screen", REF, Optional.of(REF)),
        new CopyWorkflow("Flow", "Other", Map.of("1", "Screen"), "Team"),
        new RecordSetup(
            "Type",
            "Level",
            "the reporter",
            "Team",
            REF,
            CNA,
            Optional.of(new ProjectSetup(1, "2", 3, 4, "5", CNA)),
            Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_is_read_as_it_was_written(Step step) {
    assertThat(SetupJson.step(SetupJson.write(step))).isEqualTo(step);
  }

  @Test
  void choices_are_read_as_they_were_written() {
    for (LevelChoice level :
        List.of(new LevelChoice.Made(), new LevelChoice.Existing(5), new LevelChoice.None())) {
      Choices choices =
          new Choices(
              "Type", "Team", List.of(REF), List.of("g"), level, Optional.of("Flow"), REF, CNA);

      assertThat(SetupJson.choices(SetupJson.write(choices))).isEqualTo(choices);
    }
  }

  @Test
  void what_is_stored_today_is_what_has_always_been_stored() {
    assertThat(SetupJson.write(new AttachSecurityScheme("Scheme", Optional.of(REF))))
        .isEqualTo(
            "{\"is\":\"AttachSecurityScheme\",\"scheme\":\"Scheme\","
                + "\"before\":{\"id\":\"7\",\"name\":\"Seven\"}}");
    assertThat(stored().map(SetupJsonTest::shape)).containsExactlyElementsOf(SHAPES);
  }

  private static Stream<Class<?>> stored() {
    return Stream.of(
            Arrays.stream(Step.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName)),
            Arrays.stream(LevelChoice.class.getPermittedSubclasses()),
            Stream.of(Choices.class, Grant.class, Ref.class, Cna.class, ProjectSetup.class))
        .flatMap(Function.identity());
  }

  private static String shape(Class<?> record) {
    return record.getSimpleName()
        + Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
