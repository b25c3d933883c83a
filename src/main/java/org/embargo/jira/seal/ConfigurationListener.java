package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.embargo.app.CurrentUser;
import org.embargo.app.Locks;
import org.embargo.app.Redacted;
import org.embargo.app.project.KeepTeam;
import org.embargo.app.project.KeepTeam.Cause;
import org.embargo.app.seal.Reconcile;
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
  /** A directory that is synchronised tells of each member; the job looks again in a minute. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

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
  private volatile Instant lastForGroups = Instant.MIN;

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
    if (!concerning.get(event.getClass()) || locks.isInside() || isOneOfMany(event)) {
      return;
    }
    attempt("security teams", this::lookAtTeams);
    attempt("sealed issues", () -> locks.unlessRunning(Locks.ROUND, reconcile));
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

  private boolean isOneOfMany(Object event) {
    if (!event.getClass().getName().startsWith("com.atlassian.crowd.")) {
      return false;
    }
    Instant now = clock.instant();
    boolean soon = lastForGroups.isAfter(now.minus(PAUSE));
    if (!soon) {
      lastForGroups = now;
    }
    return soon;
  }
}
