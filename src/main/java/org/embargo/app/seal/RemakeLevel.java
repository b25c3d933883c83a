package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.app.setup.ChangeSetup;
import org.embargo.app.setup.RecordedStep;
import org.embargo.app.setup.RecordedSteps;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.setup.LevelRule;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.setup.step.CreateLevel;

/** Makes the level that seals once more, where somebody has deleted or opened it. */
public final class RemakeLevel {
  private final ProjectSetups setups;
  private final ChangeSetup changeSetup;
  private final RecordedSteps steps;
  private final Levels levels;
  private final Locks locks;

  public RemakeLevel(
      ProjectSetups setups,
      ChangeSetup changeSetup,
      RecordedSteps steps,
      Levels levels,
      Locks locks) {
    this.setups = setups;
    this.changeSetup = changeSetup;
    this.steps = steps;
    this.levels = levels;
    this.locks = locks;
  }

  /** Does nothing where the level seals by now, or no level may be added. */
  void of(long projectId) {
    locks.whileHolding(
        List.of(Locks.ofProject(projectId)),
        () -> {
          Optional<ProjectSetup> setup =
              setups.find(projectId).filter(one -> !levels.of(projectId).haveSealing(one));
          setup
              .flatMap(one -> levels.make(projectId, CreateLevel.SEALING, grants(one)))
              .ifPresent(
                  level ->
                      changeSetup.saveAlone(
                          setup.orElseThrow().sealedBy(level), ProjectLogEntry.PRODUCT));
          return setup;
        });
  }

  /** As the setup has made it; of one that was configured by hand what a level needs. */
  private List<Grant> grants(ProjectSetup setup) {
    return steps.of(setup.projectId()).stream()
        .filter(RecordedStep::mayHaveBeenDone)
        .map(RecordedStep::step)
        .filter(CreateLevel.class::isInstance)
        .map(step -> ((CreateLevel) step).grants())
        .filter(grants -> LevelRule.faults(grants, role(setup)).isEmpty())
        .reduce((earlier, later) -> later)
        .orElseGet(
            () ->
                List.of(
                    new Grant(Grant.ROLE, role(setup), "the security team"),
                    new Grant(Grant.REPORTER, "", "the reporter")));
  }

  private static String role(ProjectSetup setup) {
    return String.valueOf(setup.teamRoleId());
  }
}
