package org.embargo.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.Issues;
import org.embargo.sandbox.jira.Scheduler;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.activity.Activity;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.workflow.Invalid;
import org.embargo.sandbox.workflow.IssueService;
import org.embargo.sandbox.workflow.Removals;
import org.embargo.sandbox.workflow.Wizards;

/** The sandbox without HTTP, for tests that do very much in it. */
public record Desk(
    Jira jira,
    Issues issues,
    Versions versions,
    Activity activity,
    IssueService service,
    Wizards wizards,
    Removals removals,
    CurrentUser currentUser,
    SandboxClock clock,
    Scheduler scheduler,
    Switches switches) {

  /** What somebody does. */
  public interface Deed<T> {
    T run() throws Invalid;
  }

  /**
   * @param name of the user; empty for anonymous
   */
  public <T> T as(String name, Deed<T> deed) throws Invalid {
    Optional<User> user = new Users().byName(name);
    currentUser.set(user);
    try {
      return deed.run();
    } finally {
      currentUser.clear();
    }
  }

  /** Sets the clock, and runs the jobs that have become due. */
  public void at(Instant now) {
    clock.set(now);
    scheduler.runDueJobs();
  }
}
