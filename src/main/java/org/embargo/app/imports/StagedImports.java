package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Imports that wait for a second person. */
public interface StagedImports {
  /** How many of a project may wait. */
  int MOST = 1_000;

  /**
   * @param by the key of the user who stages it
   * @return what stands for it from now on
   */
  long add(long projectId, ImportRequest request, CheckedImport checked, String by, Instant at);

  /** Oldest first, without what has expired. */
  List<StagedImport> of(long projectId, Instant now);

  /** Empty also for what belongs to another project, and for what has expired. */
  Optional<StagedImport> find(long projectId, long id, Instant now);

  /** What was given when it was staged; only of what {@link #find} has found. */
  ImportRequest request(long id);

  /** Nothing happens when there is none. */
  void remove(long id);

  /** Of every project. */
  void removeExpired(Instant now);
}
