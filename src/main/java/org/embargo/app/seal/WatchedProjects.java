package org.embargo.app.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.embargo.app.Issues;
import org.embargo.app.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;

/** The projects that are set up, between two rounds of the keeper. */
public final class WatchedProjects {
  private final ProjectSetups setups;
  private final Issues issues;
  private final Rounds rounds;
  private final RemakeLevel remakeLevel;

  public WatchedProjects(
      ProjectSetups setups, Issues issues, Rounds rounds, RemakeLevel remakeLevel) {
    this.setups = setups;
    this.issues = issues;
    this.rounds = rounds;
    this.remakeLevel = remakeLevel;
  }

  List<Long> ids() {
    return setups.all().stream().map(ProjectSetup::projectId).toList();
  }

  /** Without its level a project takes no security issue at all. */
  void keepLevel(long projectId) {
    remakeLevel.of(projectId);
  }

  /** Ids of the issues that have come since the last round, in ascending order, by project. */
  Map<Long, List<Long>> newIssues() {
    Map<Long, List<Long>> fresh = new TreeMap<>();
    ids().forEach(id -> fresh.put(id, issues.idsAfter(id, rounds.lastIssue(id))));
    return fresh;
  }
}
