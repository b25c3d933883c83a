package org.embargo.app.render;

import java.util.List;
import org.embargo.app.common.Memo;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/**
 * What would go public of the saved drafts. Each is rendered once, and what was rendered is shared
 * by those who read it, who approve it and who publish it.
 */
public final class Previews {
  private static final int MOST_DRAFTS = 200;

  /** Characters of all documents together, two bytes each at most. */
  private static final long MOST_CHARACTERS = 32L << 20;

  private final Renderer renderer;
  private final InputLimits limits;
  private final Memo<Advisory, List<Problem>> problems =
      new Memo<>(MOST_DRAFTS, Long.MAX_VALUE, any -> 0);
  private final Memo<Place, Rendering> renderings =
      new Memo<>(MOST_DRAFTS, MOST_CHARACTERS, Previews::characters);

  public Previews(Renderer renderer, InputLimits limits) {
    this.renderer = renderer;
    this.limits = limits;
  }

  /** All that the bytes depend on. */
  private record Place(Advisory advisory, Cna cna, Edition edition) {}

  /**
   * See {@link Renderer#problems}. Above the limits of today no format is asked: what was stored
   * under others has to be corrected first.
   */
  public List<Problem> problems(Advisory advisory) {
    return problems.get(
        advisory,
        () -> {
          List<Problem> faults = limits.faults(advisory);
          return faults.isEmpty() ? renderer.problems(advisory) : faults;
        });
  }

  /**
   * @param advisory without {@link #problems}
   */
  public Rendering render(Advisory advisory, Cna cna, Edition edition) {
    return renderings.get(
        new Place(advisory, cna, edition), () -> renderer.render(advisory, cna, edition));
  }

  private static long characters(Rendering rendering) {
    return rendering.documents().stream().mapToLong(one -> one.text().length()).sum();
  }
}
