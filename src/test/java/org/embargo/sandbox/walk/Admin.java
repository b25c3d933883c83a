package org.embargo.sandbox.walk;

import com.atlassian.jira.user.ApplicationUser;
import org.embargo.sandbox.jira.config.ActorRow;
import org.embargo.sandbox.jira.config.EntityRow;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.Tables;

/** What an admin changes in Jira's configuration, which tells no listener. */
final class Admin {
  private final Jira jira;
  private final Tables tables;

  Admin(Jira jira) {
    this.jira = jira;
    this.tables = jira.tables();
  }

  /** Lets anyone in. */
  void open(long level) {
    tables.levels.find(level).ifPresent(this::open);
    jira.levels().clearUsersLevels();
  }

  private void open(LevelRow level) {
    String about = String.valueOf(level.id());
    tables.entities.put(
        new EntityRow(tables.entities.nextId(), level.schemeId(), "group", null, about));
  }

  void lockReporterOut(long level) {
    String about = String.valueOf(level);
    tables.entities.removeIf(
        row -> row.type().equals("reporter") && about.equals(row.entityTypeId()));
    jira.levels().clearUsersLevels();
  }

  /**
   * Takes a member out of a role, and lets somebody else in.
   *
   * @return whether the user is in it now
   */
  boolean toggle(ApplicationUser user, long role, long project) {
    boolean was = !tables.actors.where(actor -> is(actor, user, role, project)).isEmpty();
    if (was) {
      tables.actors.removeIf(actor -> is(actor, user, role, project));
    } else {
      tables.actors.put(
          new ActorRow(tables.actors.nextId(), role, project, ActorRow.USER, user.getKey()));
    }
    return !was;
  }

  private static boolean is(ActorRow actor, ApplicationUser user, long role, long project) {
    return actor.roleId() == role
        && actor.projectId() == project
        && actor.parameter().equals(user.getKey());
  }
}
