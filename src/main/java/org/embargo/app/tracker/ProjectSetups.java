package org.embargo.app.tracker;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;

/** Which projects hold sealed issues, and how. */
public interface ProjectSetups {
  Optional<ProjectSetup> find(long projectId);

  /** In ascending order of the projects' ids. */
  List<ProjectSetup> all();

  void save(ProjectSetup setup);

  /** Nothing happens when there is none. */
  void remove(long projectId);

  /** Asks the database anew. */
  void refresh();
}
