package org.embargo.app.tracker;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.config.Grant;

/** The tracker's security levels. */
public interface Levels {
  /** Whom an issue is open to where nobody can tell; it may be everybody. */
  String NOT_KNOWN = "whoever may browse the project: not known in this Jira";

  /** None for a project that is gone. */
  ProjectLevels of(long projectId);

  /**
   * Adds a level to the scheme of the project.
   *
   * @param name taken as it is where it is free, else with a number
   * @return empty where no level may be added, or the grants name what is gone
   */
  Optional<Long> make(long projectId, String name, List<Grant> grants);

  /**
   * A level that hides an issue of the project from everybody, its reporter included.
   *
   * @param preferred in order, levels that would be no harm should the project come to have them
   */
  long hiding(long projectId, List<Long> preferred);

  /** In words, whom the issue is open to as it is; empty for nobody. */
  List<String> openTo(TrackedIssue issue);
}
