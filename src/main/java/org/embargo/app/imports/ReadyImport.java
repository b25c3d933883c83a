package org.embargo.app.imports;

import java.util.Optional;

/**
 * An import that only what is stored here can still keep from being public.
 *
 * @param why the reason for what the scan has found; may be empty
 * @param publishedBy the key of the user who has it published
 * @param staged what it was before; empty where one person publishes
 */
record ReadyImport(
    CheckedImport checked,
    long projectId,
    String projectKey,
    String why,
    String publishedBy,
    Optional<StagedImport> staged) {

  /** Who else has had a hand in it, for histories. */
  String stagedInHistory() {
    return staged.map(one -> ", staged by " + one.by()).orElse("");
  }
}
