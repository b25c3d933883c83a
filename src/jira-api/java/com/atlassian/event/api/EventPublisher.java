package com.atlassian.event.api;

/** Brings events to the registered listeners. */
public interface EventPublisher {
  void register(Object listener);

  void unregister(Object listener);

  void publish(Object event);
}
