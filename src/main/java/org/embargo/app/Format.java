package org.embargo.app;

import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Document;
import org.embargo.core.disclosure.Cna;

/** One way in which the world reads an advisory. */
public interface Format {
  /** Short and stable: part of addresses and of what is approved. */
  String name();

  /**
   * The exact bytes that go public. They depend on nothing but the arguments: no clock, no locale.
   *
   * @param advisory complete, that is, without {@link Advisory#problems problems}
   * @param revision from 1
   */
  Document render(Advisory advisory, Cna cna, int revision);
}
