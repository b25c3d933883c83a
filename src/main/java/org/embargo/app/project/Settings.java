package org.embargo.app.project;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.policy.VersionedPolicy;
import org.embargo.core.project.ProjectLogEntry.Change;

/** Writes for the log of a project which of its settings differ, with their values. */
public interface Settings {
  Change ofPolicy(VersionedPolicy before, VersionedPolicy after);

  /** An empty one is not set up. */
  Change ofSetup(Optional<ProjectSetup> before, Optional<ProjectSetup> after);
}
