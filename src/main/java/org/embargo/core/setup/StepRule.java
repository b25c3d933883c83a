package org.embargo.core.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.embargo.core.setup.Refusal.Code;

/**
 * Whether reporter and security team may read and comment on an issue in every step of a workflow.
 * A group or a user that a property names may be anybody, so only the reporter and the role count.
 */
final class StepRule {
  private StepRule() {}

  /**
   * @param roleId the security team's role; empty for one that is not there yet
   */
  static List<Refusal> faults(WorkflowState workflow, String roleId) {
    Map<String, List<StepProperty>> narrowed =
        workflow.properties().stream()
            .filter(StepProperty::narrows)
            .collect(
                Collectors.groupingBy(StepProperty::subject, TreeMap::new, Collectors.toList()));
    List<Refusal> faults = new ArrayList<>();
    narrowed.forEach(
        (step, properties) -> {
          String subject = workflow.name() + ": " + step;
          boolean nobody = properties.stream().anyMatch(StepProperty::deniesAll);
          if (nobody || properties.stream().noneMatch(one -> one.namesRole(roleId))) {
            faults.add(new Refusal(Code.STEP_LOCKS_TEAM_OUT, subject));
          }
          if (nobody || properties.stream().noneMatch(StepProperty::namesReporter)) {
            faults.add(new Refusal(Code.STEP_LOCKS_REPORTER_OUT, subject));
          }
        });
    return faults;
  }
}
