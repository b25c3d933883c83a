package org.embargo.app.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.embargo.app.conversation.Comments;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.tracker.People;
import org.embargo.core.gate.Blocker;
import org.embargo.core.reminder.Reminder.Situation;

/** Reads what a team may have to be reminded of. */
public final class ReadSituation {
  private static final List<Blocker> OF_THE_FIX =
      List.of(
          Blocker.ISSUE_NOT_RESOLVED,
          Blocker.FIX_VERSION_MISSING,
          Blocker.FIX_VERSION_NOT_RELEASED,
          Blocker.COVERED_ISSUE_MOVED);

  private final DisclosureFiles files;
  private final Comments comments;
  private final People people;

  public ReadSituation(DisclosureFiles files, Comments comments, People people) {
    this.files = files;
    this.comments = comments;
    this.people = people;
  }

  /** A disclosure and what is known of it. */
  record Read(DisclosureFile file, Situation situation) {}

  /** Empty for what is no disclosure any more. */
  Optional<Read> of(long issueId, Instant now) {
    return files.find(issueId, 1).map(file -> new Read(file, situation(file, now)));
  }

  private Situation situation(DisclosureFile file, Instant now) {
    List<Blocker> blockers = files.telling(file).gate().decisionAt(now).reasons();
    return new Situation(
        file.disclosure().reportedAt(),
        file.disclosure().embargo(),
        file.disclosure().withoutFix().isEmpty()
            && OF_THE_FIX.stream().noneMatch(blockers::contains),
        isAnswered(file),
        blockers);
  }

  /** By a word that the reporter can read, or by the end of the issue. */
  private boolean isAnswered(DisclosureFile file) {
    return file.issue().resolutionId().isPresent()
        || file.issue().reporterKey().isEmpty()
        || file.issue()
            .reporterKey()
            .filter(who -> people.onSecurityTeam(who, file.setup()))
            .isPresent()
        || comments.of(file.issue().id()).stream()
            .filter(comment -> comment.isOpen())
            .flatMap(comment -> comment.authorKey().stream())
            .anyMatch(author -> people.onSecurityTeam(author, file.setup()));
  }
}
