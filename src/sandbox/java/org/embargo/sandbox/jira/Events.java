package org.embargo.sandbox.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes in the thread of the caller (rule 1.8). */
public final class Events implements EventPublisher {
  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final List<Object> listeners = new CopyOnWriteArrayList<>();
  private final Switches switches;

  public Events(Switches switches) {
    this.switches = switches;
  }

  @Override
  public void register(Object listener) {
    listeners.add(listener);
  }

  @Override
  public void unregister(Object listener) {
    listeners.remove(listener);
  }

  @Override
  public void publish(Object event) {
    if (!switches.events) {
      return;
    }
    for (Object listener : listeners) {
      for (Method method : listener.getClass().getMethods()) {
        if (method.isAnnotationPresent(EventListener.class)
            && method.getParameterTypes()[0].isInstance(event)) {
          tell(listener, method, event);
        }
      }
    }
  }

  /** One listener's failure is neither the publisher's nor another listener's (rule 11.6). */
  private static void tell(Object listener, Method method, Object event) {
    try {
      method.invoke(listener, event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      log.error("{} failed on {}", listener.getClass(), event.getClass(), e);
    }
  }
}
