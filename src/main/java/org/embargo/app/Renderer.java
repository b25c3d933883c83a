package org.embargo.app;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.Cna;

/** Writes an advisory in every enabled format. */
public final class Renderer {
  private final List<Format> formats;

  public Renderer(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /**
   * @param advisory complete
   */
  public Rendering render(Advisory advisory, Cna cna, int revision) {
    return new Rendering(
        formats.stream().map(format -> format.render(advisory, cna, revision)).toList());
  }
}
