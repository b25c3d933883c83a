package org.embargo.app.misplaced;

import java.util.List;
import java.util.Optional;
import org.embargo.app.conversation.ReadHiddenComments;
import org.embargo.app.misplaced.IssueTexts.Texts;
import org.embargo.app.seal.MisplacedAccess;
import org.embargo.app.seal.MisplacedAccess.Entry;
import org.embargo.app.tracker.Projects;
import org.embargo.core.conversation.StoredComment;
import org.embargo.core.disclosure.ProjectSetup;

/** Shows a misplaced issue to somebody of its team, or to its reporter. */
public final class ShowMisplaced {
  private final MisplacedAccess access;
  private final IssueTexts texts;
  private final ReadHiddenComments comments;
  private final Projects projects;

  public ShowMisplaced(
      MisplacedAccess access, IssueTexts texts, ReadHiddenComments comments, Projects projects) {
    this.access = access;
    this.texts = texts;
    this.comments = comments;
    this.projects = projects;
  }

  /**
   * @param project the key of the project that it is in
   * @param home the key of its home project; empty where that is not set up any more
   * @param comments that this person may read, oldest first
   */
  public record Shown(
      Entry entry,
      String project,
      Optional<String> home,
      Texts texts,
      List<StoredComment> comments) {}

  /** Whether there is something to show. Loads no text. */
  public boolean isFor(String issueKey, Optional<String> userKey) {
    return access.reader(issueKey, userKey).isPresent();
  }

  /** Empty for everybody else, and for an issue that is where it can be sealed. */
  public Optional<Shown> show(String issueKey, Optional<String> userKey) {
    return access.reader(issueKey, userKey).flatMap(this::shown);
  }

  private Optional<Shown> shown(Entry entry) {
    long issueId = entry.issue().id();
    return texts
        .of(issueId)
        .flatMap(
            read ->
                projects
                    .keyOf(entry.issue().projectId())
                    .map(
                        project ->
                            new Shown(
                                entry,
                                project,
                                entry.home().map(ProjectSetup::projectId).flatMap(projects::keyOf),
                                read,
                                comments.of(entry))));
  }
}
