package org.embargo.core.setup;

import java.util.List;
import org.embargo.core.advisory.Digest;
import org.embargo.core.setup.step.Step;

/**
 * What a setup would change, in order; or why it may not be done.
 *
 * @param refusals when there are any, nothing is done
 * @param notes what the admin should know, and the setup does not change
 */
public record Plan(List<Step> steps, List<Refusal> refusals, List<String> notes) {
  public Plan {
    steps = List.copyOf(steps);
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  public boolean isRefused() {
    return !refusals.isEmpty();
  }

  /** There is nothing left to do. */
  public boolean isEmpty() {
    return steps.isEmpty() && refusals.isEmpty();
  }

  /** Jira administrators only may apply it. */
  public boolean isForJiraAdmins() {
    return !steps.stream().allMatch(Step::isForProjectAdmins);
  }

  /** The SHA-256 of what it says it does: who applies a plan tells which one they have read. */
  public String digest() {
    return Digest.of(steps.stream().map(Step::what).toArray(String[]::new));
  }
}
