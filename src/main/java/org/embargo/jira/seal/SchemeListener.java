package org.embargo.jira.seal;

import com.atlassian.event.api.EventListener;
import org.embargo.app.Locks;
import org.embargo.app.Redacted;
import org.embargo.app.seal.Reconcile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of changes of security schemes and their levels, and looks at all sealed issues at once:
 * Jira tells nobody which of them it has changed.
 *
 * <p>The events are known by their package. Two of its classes have a Javadoc page; the others are
 * in use, and none of them has to be there for the plugin to be loaded.
 */
public final class SchemeListener {
  private static final Logger logger = LoggerFactory.getLogger(SchemeListener.class);
  private static final String EVENTS = "com.atlassian.jira.event.issue.security.IssueSecurity";

  private static final ClassValue<Boolean> concerning =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return type.getName().startsWith(EVENTS);
        }
      };

  private final Reconcile reconcile;
  private final Locks locks;

  public SchemeListener(Reconcile reconcile, Locks locks) {
    this.reconcile = reconcile;
    this.locks = locks;
  }

  /** What the product itself does to levels it knows, and it holds locks meanwhile. */
  @EventListener
  public void onEvent(Object event) {
    if (!concerning.get(event.getClass()) || locks.isInside()) {
      return;
    }
    try {
      locks.unlessRunning(Locks.ROUND, reconcile);
    } catch (RuntimeException e) {
      logger.error("sealed issues cannot be looked at, and are in a minute", new Redacted(e));
    }
  }
}
