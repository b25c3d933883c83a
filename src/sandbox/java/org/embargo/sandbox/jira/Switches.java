package org.embargo.sandbox.jira;

/** What a test takes away from the plugin, to see that it is missed. */
public final class Switches {
  /** Whether listeners hear of events. */
  public volatile boolean events = true;

  /** Whether jobs run. */
  public volatile boolean jobs = true;

  /** Whether workflows run the plugin's functions. */
  public volatile boolean functions = true;
}
