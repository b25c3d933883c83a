package org.embargo.app.project;

import org.embargo.core.disclosure.ProjectSetup;

/** Mail to the members of a security team. */
public interface TeamMail {
  /**
   * Hands it to the tracker's own mail, which may be off.
   *
   * @param text plain, and nothing of what is under embargo: mail is read by many machines
   */
  void send(ProjectSetup setup, String subject, String text);
}
