package org.embargo.app.imports;

import java.time.Instant;
import org.embargo.core.advisory.CveId;

/** Which advisories came in from files. They have no issue; each has a number in its place. */
public interface Imports {
  /**
   * Enters an import.
   *
   * @return what stands for an issue's id with all that is kept of it: below 0, and so no issue's
   * @throws RuntimeException when this CVE id has been imported before
   */
  long enter(CveId cveId, long projectId, String userKey, Instant at);
}
