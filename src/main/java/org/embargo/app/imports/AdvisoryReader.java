package org.embargo.app.imports;

import org.embargo.app.common.Outcome;

/** Reads one kind of file. */
public interface AdvisoryReader {
  /** The kind's name, such as "cve". */
  String name();

  /** The advisory in it, or every fault with its place in the file. */
  Outcome<Imported> read(String json);
}
