package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.config.Thing;
import org.embargo.core.setup.step.Step;

/** How the tracker's projects are configured, to be read and changed. */
public interface Configurations {
  /**
   * @param setup what the product works by now
   */
  Snapshot read(long projectId, Choices choices, Made made, Optional<ProjectSetup> setup);

  /** Things that steps of setups have made here: ever, and by the plan that is being applied. */
  record Made(Set<Thing> ever, Set<Thing> now) {}

  /** Errs on the side of yes. */
  boolean mayHaveIssues(long projectId, String issueTypeId);

  /** What the tracker is doing to schemes in the background. */
  List<String> runningTasks();

  /**
   * Does the step, or what is missing of it: what it finds by the names that the step makes is
   * taken for its own.
   *
   * @throws StepFailed when the tracker refuses it
   */
  void perform(long projectId, Step step);

  /** Whether there is such a thing by now. */
  boolean has(Thing thing);

  /**
   * What came to depend on what the step has made, or has changed it, so that it may not be undone.
   *
   * @throws StepFailed when what the undo would need is gone
   */
  List<String> dependents(long projectId, Step step);

  /**
   * Takes the step back, or what is left of it.
   *
   * @throws StepFailed when the tracker refuses it
   */
  void undo(long projectId, Step step);
}
