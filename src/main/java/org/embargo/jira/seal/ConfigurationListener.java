package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.embargo.app.Locks;
import org.embargo.app.Redacted;
import org.embargo.app.seal.Reconcile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of changes of security schemes, roles and groups, and looks at all sealed issues at once:
 * Jira tells nobody which of them it has changed.
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
  private final Locks locks;
  private final Clock clock;
  private volatile Instant lastForGroups = Instant.MIN;

  public ConfigurationListener(Reconcile reconcile, Locks locks, Clock clock) {
    this.reconcile = reconcile;
    this.locks = locks;
    this.clock = clock;
  }

  /** What the product itself does to schemes and roles it knows, and it holds locks meanwhile. */
  @EventListener
  public void onEvent(Object event) {
    if (!concerning.get(event.getClass()) || locks.isInside() || isOneOfMany(event)) {
      return;
    }
    try {
      locks.unlessRunning(Locks.ROUND, reconcile);
    } catch (Throwable e) {
      logger.error("sealed issues cannot be looked at, and are in a minute", new Redacted(e));
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
