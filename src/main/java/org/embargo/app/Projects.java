package org.embargo.app;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Problem;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.Ref;

/** The tracker's projects, as far as a setup speaks of them. */
public interface Projects {
  Optional<Long> idOf(String projectKey);

  /** The levels that an issue of the project can have. */
  List<Ref> levels(long projectId);

  /** Everything that the setup names and the project does not have. */
  List<Problem> problems(ProjectSetup setup);

  /** Why its level would not seal an issue now; empty when it would. */
  List<Problem> problemsOfLevel(ProjectSetup setup);
}
