package org.embargo.app.seal;

import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the security team that the reporter has written in an issue that the tracker hides, by key:
 * the tracker sends no mail of it.
 */
public final class TellOfComment {
  private static final Logger logger = LoggerFactory.getLogger(TellOfComment.class);

  private final TeamMail mail;
  private final Addresses addresses;

  public TellOfComment(TeamMail mail, Addresses addresses) {
    this.mail = mail;
    this.addresses = addresses;
  }

  /** The comment is there, whether or not it can be mailed. */
  public void tell(ProjectSetup home, String issueKey, long commentId) {
    try {
      mail.send(
          home,
          issueKey + ": the reporter has written a comment",
          "Read comment " + commentId + " here: " + addresses.absoluteDisclosure(issueKey) + "\n");
    } catch (Throwable e) {
      logger.error("the team of project {} cannot be mailed", home.projectId(), new Redacted(e));
    }
  }
}
