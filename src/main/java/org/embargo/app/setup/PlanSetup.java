package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.access.SetupAdmission.Admin;
import org.embargo.app.common.Outcome;
import org.embargo.app.setup.Configurations.Made;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Differences;
import org.embargo.core.setup.Plan;
import org.embargo.core.setup.Planner;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.config.Difference;
import org.embargo.core.setup.config.Thing;
import org.embargo.core.setup.step.Step;

/** Shows what the setup of a project would change. Changes nothing. */
public final class PlanSetup {
  private final SetupAdmission admission;
  private final SetupChoices choices;
  private final Configurations configurations;
  private final RecordedSteps steps;
  private final ProjectSetups setups;

  public PlanSetup(
      SetupAdmission admission,
      SetupChoices choices,
      Configurations configurations,
      RecordedSteps steps,
      ProjectSetups setups) {
    this.admission = admission;
    this.choices = choices;
    this.configurations = configurations;
    this.steps = steps;
    this.setups = setups;
  }

  /**
   * A plan for somebody to read.
   *
   * @param isResumed it is the rest of one that was begun
   */
  public record Planned(
      String projectKey,
      Plan plan,
      List<Difference> differences,
      Choices choices,
      boolean isResumed) {}

  public Outcome<Planned> plan(String projectKey, Optional<String> userKey, SetupRequest request) {
    return admission.admit(projectKey, userKey).then(admin -> plan(admin, request));
  }

  Outcome<Planned> plan(Admin admin, SetupRequest request) {
    List<RecordedStep> recorded = steps.of(admin.projectId());
    List<RecordedStep> ahead = recorded.stream().filter(RecordedStep::isAhead).toList();
    if (!ahead.isEmpty()) {
      return new Outcome.Done<>(resumed(admin, ahead));
    }
    if (request.workflow().isPresent() && !admin.ofJira()) {
      // Its answer would tell which workflows there are, and what is on their screens.
      return Outcome.invalid("workflow", "takes a Jira administrator");
    }
    return choices
        .of(request, before(admin, recorded))
        .map(
            chosen -> {
              Snapshot snapshot = snapshot(admin, chosen);
              return planned(snapshot, Planner.plan(snapshot, chosen), chosen, false);
            });
  }

  /** As it is now; without the names of other projects for whom may not know of them. */
  Snapshot snapshot(Admin admin, Choices chosen) {
    Snapshot snapshot = configurations.read(admin.projectId(), chosen, made(admin), setup(admin));
    return admin.ofJira() ? snapshot : snapshot.withoutNamesOfOthers();
  }

  /**
   * What holds now, when the project is set up; else what was chosen last. Who joined the team then
   * may have left it since, and is not added again.
   */
  private Optional<Choices> before(Admin admin, List<RecordedStep> recorded) {
    Optional<Choices> last =
        recorded.stream()
            .filter(RecordedStep::mayHaveBeenDone)
            .map(RecordedStep::choices)
            .reduce((first, second) -> second);
    return setup(admin)
        .map(setup -> choices.of(setup).map(now -> last.map(l -> now.with(l.level())).orElse(now)))
        .orElse(last);
  }

  Optional<ProjectSetup> setup(Admin admin) {
    return setups.find(admin.projectId());
  }

  private Planned resumed(Admin admin, List<RecordedStep> ahead) {
    Choices chosen = ahead.get(0).choices();
    List<Step> rest = ahead.stream().map(RecordedStep::step).toList();
    Snapshot snapshot = snapshot(admin, chosen);
    List<String> notes =
        Stream.concat(
                Stream.of(
                    "This is the rest of a plan that was begun. The choices made then hold; apply it or undo it first."),
                Planner.plan(snapshot, chosen).notes().stream())
            .toList();
    return planned(snapshot, new Plan(rest, List.of(), notes), chosen, true);
  }

  private static Planned planned(Snapshot snapshot, Plan plan, Choices chosen, boolean isResumed) {
    return new Planned(
        snapshot.project().key(), plan, Differences.of(snapshot, chosen, plan), chosen, isResumed);
  }

  private Made made(Admin admin) {
    List<RecordedStep> recorded = steps.of(admin.projectId());
    Set<Integer> running =
        recorded.stream()
            .filter(RecordedStep::isAhead)
            .map(RecordedStep::run)
            .collect(Collectors.toSet());
    return new Made(
        made(recorded.stream()), made(recorded.stream().filter(s -> running.contains(s.run()))));
  }

  private static Set<Thing> made(Stream<RecordedStep> recorded) {
    return recorded
        .filter(RecordedStep::mayHaveBeenDone)
        .map(step -> step.step().makes())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
