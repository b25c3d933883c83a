package org.embargo.app.render;

import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/** One way in which the world reads an advisory. */
public interface Format {
  /** Short and stable: part of addresses and of what is approved. */
  String name();

  /**
   * What this format cannot say, though the advisory is complete; empty when it can be rendered.
   */
  List<Problem> problems(Advisory advisory);

  /**
   * The exact bytes that go public. They depend on nothing but the arguments: no clock, no locale.
   *
   * @param advisory complete, and without {@link #problems problems} in this format
   */
  Document render(Advisory advisory, Cna cna, Edition edition);
}
