package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;
import org.embargo.core.setup.Refusal.Code;

/**
 * A workflow, as far as the setup has to know it.
 *
 * @param screens those of its transitions
 * @param properties of its steps, as far as they are about permissions
 */
public record WorkflowState(
    String name,
    List<CreateTransition> creates,
    List<ScreenState> screens,
    List<StepProperty> properties) {
  public WorkflowState {
    creates = List.copyOf(creates);
    screens = List.copyOf(screens);
    properties = List.copyOf(properties);
  }

  /** Why an issue that it creates would not be sealed; empty when it would. */
  public Optional<Code> fault() {
    if (creates.isEmpty()) {
      return Optional.of(Code.NO_PLAIN_CREATE);
    }
    return creates.stream().map(CreateTransition::fault).flatMap(Optional::stream).findFirst();
  }
}
