package org.embargo.app.register;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.core.disclosure.Disclosure;

/** The files. Callers hold the issue's lock ({@link Locks}) while they read and then write. */
public interface Disclosures {
  Optional<Disclosure> find(long issueId);

  boolean hasAnyIn(long projectId);

  List<Disclosure> all();

  /** Stores it, whether it is new or changed. */
  void save(Disclosure disclosure);
}
