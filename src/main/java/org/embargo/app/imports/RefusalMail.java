package org.embargo.app.imports;

import java.util.List;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails a security team that an import was refused because of one of its drafts, in keys alone. */
public final class RefusalMail {
  private static final Logger logger = LoggerFactory.getLogger(RefusalMail.class);

  private final Issues issues;
  private final ProjectSetups setups;
  private final TeamMail mail;
  private final Addresses addresses;

  public RefusalMail(Issues issues, ProjectSetups setups, TeamMail mail, Addresses addresses) {
    this.issues = issues;
    this.setups = setups;
    this.mail = mail;
    this.addresses = addresses;
  }

  /**
   * One team that cannot be mailed silences no other. Where nobody can tell whose the issue is,
   * every team is told.
   *
   * @param issueId of the draft
   * @param projectKey of the project into which it would have been imported
   * @param people who was at it, by user key
   */
  void send(long issueId, String projectKey, List<String> people) {
    Optional<TrackedIssue> issue = issues.byId(issueId);
    Optional<ProjectSetup> own = issue.flatMap(one -> setups.find(one.projectId()));
    String about =
        own.isPresent()
            ? issue.orElseThrow().key()
            : "The issue with the id " + issueId + ", which is in no project that is set up";
    String text =
        "Somebody tried to import an advisory into the project "
            + projectKey
            + " as one that is public already. A version of a draft has its id or its text,"
            + " and so it was refused. Nothing was published.\n\nThe users: "
            + String.join(", ", people)
            + "\nThe draft: "
            + about
            + "\n\nThe history of the issue says which advisory it was.\n"
            + own.map(any -> "\n" + addresses.absolute(about) + "\n").orElse("");
    String subject = own.map(any -> about + ": ").orElse("") + "An import was refused";
    own.map(List::of).orElseGet(setups::all).forEach(team -> send(team, subject, text));
  }

  private void send(ProjectSetup team, String subject, String text) {
    try {
      mail.send(team, subject, text);
    } catch (Throwable e) {
      logger.error("the team of project {} cannot be mailed", team.projectId(), new Redacted(e));
    }
  }
}
