package org.embargo.app;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;

/** Which projects hold sealed issues, and how. */
public interface ProjectSetups {
  Optional<ProjectSetup> find(long projectId);

  void save(ProjectSetup setup);

  /** Nothing happens when there is none. */
  void remove(long projectId);
}
