package org.embargo.app;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Disclosure;

/** The files. Callers hold the issue's lock ({@link Locks}) while they read and then write. */
public interface Disclosures {
  Optional<Disclosure> find(long issueId);

  /** Of all of them, in ascending order. */
  List<Long> issueIds();

  boolean hasAnyIn(long projectId);

  /** Stores it, whether it is new or changed. */
  void save(Disclosure disclosure);
}
