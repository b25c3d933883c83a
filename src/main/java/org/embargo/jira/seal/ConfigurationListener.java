package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.project.KeepTeam;
import org.embargo.app.project.KeepTeam.Cause;
import org.embargo.app.seal.Reconcile;
import org.embargo.app.tracker.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of changes of security schemes, roles and groups, and looks at all security teams and
 * sealed issues at once: Jira tells nobody which of them it has changed.
 *
 * <p>The events are known by how their names begin. Few of them have a Javadoc page; the others are
 * in use, and none of them has to be there for the plugin to be loaded.
 */
public final class ConfigurationListener {
  /** A directory that is synchronised sends an event for each member; the job runs each minute. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Looks at the teams take at most this part of the time. */
  private static final int TEAMS_SHARE = 10;

  private static final Logger logger = LoggerFactory.getLogger(ConfigurationListener.class);

  private static final ClassValue<Boolean> concerning =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Stream.of(
                  "com.atlassian.jira.event.issue.security.IssueSecurity",
                  "com.atlassian.jira.event.role.ProjectRole",
                  "com.atlassian.crowd.event.group.GroupMembership",
                  "com.atlassian.crowd.event.group.GroupDeleted")
              .anyMatch(type.getName()::startsWith);
        }
      };

  private final Reconcile reconcile;
  private final KeepTeam keepTeam;
  private final CurrentUser currentUser;
  private final Locks locks;
  private final Clock clock;
  private volatile Instant nextTeams = Instant.MIN;
  private volatile Instant nextRound = Instant.MIN;

  public ConfigurationListener(
      Reconcile reconcile, KeepTeam keepTeam, CurrentUser currentUser, Locks locks, Clock clock) {
    this.reconcile = reconcile;
    this.keepTeam = keepTeam;
    this.currentUser = currentUser;
    this.locks = locks;
    this.clock = clock;
  }

  /** What the product itself does to schemes and roles it knows, and it holds locks meanwhile. */
  @EventListener
  public void onEvent(Object event) {
    if (!concerning.get(event.getClass()) || locks.isInside()) {
      return;
    }
    boolean isOneOfMany = event.getClass().getName().startsWith("com.atlassian.crowd.");
    Instant now = clock.instant();
    if (!isOneOfMany || !now.isBefore(nextTeams)) {
      attempt("security teams", this::lookAtTeams);
      // Not a fixed pause: whoever joined right after another change could leave before its end.
      Instant end = clock.instant();
      nextTeams = end.plus(Duration.between(now, end).multipliedBy(TEAMS_SHARE));
    }
    if (!isOneOfMany || !now.isBefore(nextRound)) {
      nextRound = now.plus(PAUSE);
      attempt("sealed issues", () -> locks.unlessRunning(Locks.ROUND, reconcile));
    }
  }

  private void lookAtTeams() {
    keepTeam.lookAtAll(currentUser.key().map(Cause::foundInRequestOf).orElse(Cause.FOUND));
  }

  /** Nobody's change of Jira fails for it. */
  private static void attempt(String what, Runnable look) {
    try {
      look.run();
    } catch (Throwable e) {
      logger.error("{} cannot be looked at, and are in a minute", what, new Redacted(e));
    }
  }
}
