package org.embargo.app.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work that one node at a time does. Who holds a lock does not ask for it again: Jira's do not
 * promise to be reentrant.
 */
public interface Locks {
  /**
   * Held by whoever publishes, so that two issues cannot take the same CVE id at once. Who needs it
   * takes it before the lock of an issue, never after.
   */
  String PUBLICATION = "publication";

  /** Held while everything is published that is due; never waited for. */
  String DUE = "due";

  /** Held while all sealed issues are looked at because somebody asked for it. */
  String ROUND = "round";

  static String ofIssue(long issueId) {
    return "issue-" + issueId;
  }

  /** Taken before the lock of an issue, never while one is held. */
  static String ofProject(long projectId) {
    return "project-" + projectId;
  }

  /**
   * Held for as long as a setup takes, and so never waited for. One for all projects: they share
   * schemes, and Jira sets all projects of a scheme at once.
   */
  String SETUP = "setup";

  /**
   * Waits for the locks in their order, on whichever node they are held, then does the work in one
   * transaction: all that it stores, or nothing. The locks are released after the commit, so this
   * is never called within itself.
   */
  <T> T whileHolding(List<String> names, Supplier<T> work);

  /**
   * Does the work, unless somebody in the cluster is doing the same. No transaction: each thing
   * that the work stores is stored by itself.
   *
   * @return empty when somebody else was at it
   */
  <T> Optional<T> tryAlone(String name, Supplier<T> work);

  /** Whether this thread is inside of work that it does here, so that it must not wait again. */
  boolean isInside();

  /** Runs it, unless somebody in the cluster is doing the same: then it is in good hands. */
  default void unlessRunning(String name, Runnable work) {
    tryAlone(
        name,
        () -> {
          work.run();
          return name;
        });
  }
}
