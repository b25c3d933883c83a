package com.atlassian.jira.event.type;

/** Whether an update tells listeners, and as which event. */
public interface EventDispatchOption {
  EventDispatchOption DO_NOT_DISPATCH = new NamedEventDispatchOption("DO_NOT_DISPATCH");
}
