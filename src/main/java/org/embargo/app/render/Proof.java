package org.embargo.app.render;

import java.util.List;
import java.util.Optional;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.text.Problem;

/**
 * What would go public of an advisory, as a printer's proof.
 *
 * @param problems what keeps it from going public
 * @param rendering to the byte; empty while there are problems
 */
public record Proof(List<Problem> problems, Optional<Rendering> rendering) {
  public static final Proof NONE = new Proof(List.of(), Optional.empty());

  public Proof {
    problems = List.copyOf(problems);
  }
}
