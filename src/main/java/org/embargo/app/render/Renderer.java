package org.embargo.app.render;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/** Writes an advisory in every enabled format. */
public final class Renderer {
  private final List<Format> formats;

  public Renderer(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /** What keeps the advisory from being rendered: its own gaps, then what a format cannot say. */
  public List<Problem> problems(Advisory advisory) {
    List<Problem> problems = advisory.problems();
    return problems.isEmpty() ? formatProblems(advisory) : problems;
  }

  /** What a format cannot say, of whatever others have published with gaps of its own. */
  public List<Problem> formatProblems(Advisory advisory) {
    return formats.stream()
        .flatMap(format -> format.problems(advisory).stream())
        .distinct()
        .toList();
  }

  /**
   * @param advisory without {@link #formatProblems}
   */
  public Rendering render(Advisory advisory, Cna cna, Edition edition) {
    return new Rendering(
        formats.stream().map(format -> format.render(advisory, cna, edition)).toList());
  }
}
