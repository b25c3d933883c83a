package org.embargo.app.tracker;

import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.ProjectSetup;

/** Mail to the members of a security team. */
public interface TeamMail {
  /**
   * Hands it to the tracker's own mail, which may be off.
   *
   * @param team whose members get it; empty for a project that is not set up any more
   * @param others who gets it besides, by user key
   * @param text plain, and nothing of what is under embargo: mail is read by many machines
   */
  void send(Optional<ProjectSetup> team, Set<String> others, String subject, String text);

  default void send(ProjectSetup team, String subject, String text) {
    send(Optional.of(team), Set.of(), subject, text);
  }
}
