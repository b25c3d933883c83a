package org.embargo.app.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.OutsideRelease;

/** Releases that are no versions of the tracker, and which issues wait for them. */
public interface Releases {
  /** What the issue waits for, each with whether it is out. */
  List<FixVersion> awaitedBy(long issueId, long projectId);

  /** In the place of what the issue waited for before. */
  void await(long issueId, Set<String> names);

  /** In the order in which they came out. */
  List<OutsideRelease> of(long projectId);

  Optional<OutsideRelease> find(long projectId, String name);

  void add(long projectId, OutsideRelease release);

  void remove(long projectId, String name);
}
