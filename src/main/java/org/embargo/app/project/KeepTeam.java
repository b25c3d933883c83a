package org.embargo.app.project;

import static org.embargo.core.project.ProjectLogEntry.What.TEAM_FOUND;
import static org.embargo.core.project.ProjectLogEntry.What.TEAM_JOINED;
import static org.embargo.core.project.ProjectLogEntry.What.TEAM_LEFT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Teams;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the record of who is on the security teams, by a job, and at once where something tells of
 * a change. Everybody who has joined or left since the last look is a line of the project's log.
 */
public final class KeepTeam implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(KeepTeam.class);

  private final Teams teams;
  private final TeamMembers members;
  private final ProjectSetups setups;
  private final ProjectJournal journal;
  private final Locks locks;

  public KeepTeam(
      Teams teams, TeamMembers members, ProjectSetups setups, ProjectJournal journal, Locks locks) {
    this.teams = teams;
    this.members = members;
    this.setups = setups;
    this.journal = journal;
    this.locks = locks;
  }

  /**
   * How a change came to be known.
   *
   * @param who the user key of who has made it, where that is certain; else the product, which has
   *     found it
   * @param note more of it, in words; may be empty
   */
  public record Cause(String who, String note) {
    /** Nobody knows who it was. */
    public static final Cause FOUND = new Cause(ProjectLogEntry.PRODUCT, "");

    public static Cause by(String userKey) {
      return new Cause(userKey, "");
    }

    /** It was there when somebody's request had changed something: perhaps this. */
    public static Cause foundInRequestOf(String userKey) {
      return new Cause(ProjectLogEntry.PRODUCT, "found in a request of " + userKey);
    }
  }

  @Override
  public void run() {
    lookAtAll(Cause.FOUND);
  }

  public void lookAtAll(Cause cause) {
    Set<Long> projects = new TreeSet<>(members.projects());
    setups.all().forEach(setup -> projects.add(setup.projectId()));
    projects.forEach(project -> look(project, cause));
  }

  /**
   * A team that cannot be read keeps its record and holds up no other: who is not on record yet
   * counts for nothing.
   */
  public void look(long projectId, Cause cause) {
    try {
      Set<String> known = members.of(projectId).keySet();
      if ((known.isEmpty() && isSetUp(projectId)) || !known.equals(present(projectId))) {
        locks.whileHolding(List.of(Locks.ofProject(projectId)), () -> lookAlone(projectId, cause));
      }
    } catch (Throwable e) {
      logger.error(
          "the security team of project {} cannot be looked at, and is in a minute",
          projectId,
          new Redacted(e));
    }
  }

  private boolean isSetUp(long projectId) {
    return setups.find(projectId).isPresent();
  }

  /** None where the project is not set up any more. */
  private Set<String> present(long projectId) {
    return setups
        .find(projectId)
        .<Set<String>>map(setup -> new TreeSet<>(teams.members(setup)))
        .orElse(Set.of());
  }

  private boolean lookAlone(long projectId, Cause cause) {
    Map<String, Instant> known = members.of(projectId);
    Set<String> present = present(projectId);
    Instant now = journal.now();
    if (known.isEmpty() && isSetUp(projectId) && !journal.hasAny(projectId, TEAM_FOUND)) {
      find(now, projectId, present, cause);
      return true;
    }
    for (String user : new TreeSet<>(known.keySet())) {
      if (!present.contains(user)) {
        members.remove(projectId, user);
        journal.note(now, projectId, cause.who(), new Change(TEAM_LEFT, cause.note(), user, ""));
      }
    }
    for (String user : present) {
      if (!known.containsKey(user)) {
        journal.note(now, projectId, cause.who(), new Change(TEAM_JOINED, cause.note(), "", user));
        members.add(projectId, user, now);
      }
    }
    return true;
  }

  /** The first look, which sees nobody join. */
  private void find(Instant now, long projectId, Set<String> present, Cause cause) {
    journal.note(
        now,
        projectId,
        cause.who(),
        new Change(TEAM_FOUND, cause.note(), "", String.join(", ", present)));
    present.forEach(user -> members.add(projectId, user, now));
  }
}
