package org.embargo.app.register;

import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Locks;
import org.embargo.core.disclosure.Disclosure;

/** The files. Callers hold the issue's lock ({@link Locks}) while they read and then write. */
public interface Disclosures {
  Optional<Disclosure> find(long issueId);

  /**
   * Whether there is one, as far as this node has heard. It takes no query: it is asked at every
   * view of every issue.
   */
  boolean mayExist(long issueId);

  /** Asks the database anew of this issue, on every node. */
  void refresh(long issueId);

  boolean hasAnyIn(long projectId);

  List<Disclosure> all();

  /** Stores it, whether it is new or changed. */
  void save(Disclosure disclosure);
}
