package org.embargo.app.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.Issues;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;

/** Issues that have come into the projects that are set up since the last round. */
public final class NewIssues {
  private final Issues issues;
  private final ProjectSetups setups;
  private final Rounds rounds;

  public NewIssues(Issues issues, ProjectSetups setups, Rounds rounds) {
    this.issues = issues;
    this.setups = setups;
    this.rounds = rounds;
  }

  /** Their ids in ascending order, by project. */
  Map<Long, List<Long>> byProject() {
    Map<Long, List<Long>> fresh = new TreeMap<>();
    for (ProjectSetup setup : setups.all()) {
      long project = setup.projectId();
      fresh.put(project, issues.idsAfter(project, rounds.lastIssue(project)));
    }
    return fresh;
  }
}
