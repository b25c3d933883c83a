package org.embargo.app.tracker;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.text.Problem;

/** The tracker's projects, as far as a setup speaks of them. */
public interface Projects {
  Optional<Long> idOf(String projectKey);

  /** Empty where there is no such project any more. */
  Optional<String> keyOf(long projectId);

  /** Everything that the setup names and the project does not have. */
  List<Problem> problems(ProjectSetup setup);

  /** Why its level would not seal an issue now; empty when it would. */
  List<Problem> problemsOfLevel(ProjectSetup setup);
}
