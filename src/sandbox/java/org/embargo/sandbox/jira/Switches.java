package org.embargo.sandbox.jira;

/**
 * What a test takes away from the plugin, to see that it is missed; and what Jira is not known to
 * do in one way only.
 */
public final class Switches {
  /** Whether listeners hear of events. */
  public volatile boolean events = true;

  /** Whether jobs run. */
  public volatile boolean jobs = true;

  /** Whether the database returns its time. */
  public volatile boolean databaseHasTime = true;

  /** Whether workflows run the plugin's functions. */
  public volatile boolean functions = true;

  /** Whether Jira's mail and webhooks hear of an event before plugins do (not sourced). */
  public volatile boolean hostBeforePlugins = true;

  /** Whether plugins hear of security levels that are made and deleted (not sourced). */
  public volatile boolean tellsOfLevels;

  /**
   * What comes after each of the plugin's own statements that is answered; where it throws, none
   * is.
   */
  public volatile Runnable afterStatement = () -> {};

  /**
   * Whether moves and deletions heed the properties of steps; bulk operations may not (rule 8.9).
   */
  public volatile boolean stepsNarrowMoves;

  /** Whether mail waits until it is told to go, as since Jira 8.4 (rules 4.10 and 4.11). */
  public volatile boolean batchesMail;

  /** Whether a function after the insert fails, which leaves the issue behind (rule 8.7). */
  public volatile boolean createFails;

  /** Whether a node goes down once it has stored a change, before anybody hears of it. */
  public volatile boolean diesAfterStoring;

  /** Whether an issue is indexed before its event, or after it (rules 1.3 and 1.7). */
  public volatile boolean indexBeforeEvent = true;

  /** Whether the index is behind until it is told to catch up (rules 1.7 and 11.4). */
  public volatile boolean indexLags;

  /** Whether mail addresses without a user get mail about what anonymous cannot see (rule 4.7). */
  public volatile boolean addressesGetAll;

  /** Whether a hidden issue is 403, and 401 for anonymous, and not as an unknown one (rule 2.6). */
  public volatile boolean hiddenIsForbidden;

  /** Which requests to REST Jira's own filter against cross-site requests looks at (rule 10.1). */
  public volatile XsrfFilter xsrfFilter = XsrfFilter.CHANGES;

  /**
   * REST module 6 refuses POST and only logs a PUT or DELETE. Whether newer ones refuse these too
   * is not known, so the sandbox does.
   */
  public enum XsrfFilter {
    OFF,
    POSTS,
    CHANGES
  }
}
