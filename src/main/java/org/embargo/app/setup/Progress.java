package org.embargo.app.setup;

import java.util.List;
import org.embargo.core.setup.step.Step;

/**
 * What a run through the steps has come to.
 *
 * @param steps those that were done, or undone, in this run
 * @param stopped why it went no further, or why a new issue would still not be sealed; empty when
 *     all is well
 */
public record Progress(List<Step> steps, List<String> stopped) {
  public Progress {
    steps = List.copyOf(steps);
    stopped = List.copyOf(stopped);
  }

  public boolean isComplete() {
    return stopped.isEmpty();
  }
}
