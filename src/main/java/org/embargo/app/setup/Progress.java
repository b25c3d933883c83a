package org.embargo.app.setup;

import java.util.List;
import org.embargo.core.setup.step.Step;

/**
 * What a run through the steps has come to.
 *
 * @param steps those that were done, or undone, in this run
 * @param stopped why it went no further, or why a new issue would still not be sealed; empty when
 *     all is well
 * @param kept what an undo has left because other projects have come to use it
 */
public record Progress(List<Step> steps, List<String> stopped, List<String> kept) {
  public Progress {
    steps = List.copyOf(steps);
    stopped = List.copyOf(stopped);
    kept = List.copyOf(kept);
  }

  public Progress(List<Step> steps, List<String> stopped) {
    this(steps, stopped, List.of());
  }

  public boolean isComplete() {
    return stopped.isEmpty();
  }
}
