package org.embargo.jira.issue;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.tracker.Moves;

/** Moves of issues, by the history that Jira keeps of each. */
public final class JiraMoves implements Moves {
  private static final String PROJECT = "project";

  private final IssueManager issues;
  private final ChangeHistoryManager history;

  public JiraMoves(IssueManager issues, ChangeHistoryManager history) {
    this.issues = issues;
    this.history = history;
  }

  @Override
  public Optional<Move> last(long issueId) {
    return Stream.ofNullable(issues.getIssueObject(Long.valueOf(issueId)))
        .flatMap(issue -> history.getChangeHistories(issue).stream())
        .sorted(Comparator.comparing(ChangeHistory::getId))
        .flatMap(JiraMoves::moves)
        .reduce((earlier, later) -> later);
  }

  private static Stream<Move> moves(ChangeHistory change) {
    return change.getChangeItemBeans().stream()
        .filter(item -> PROJECT.equalsIgnoreCase(item.getField()))
        .flatMap(item -> Stream.ofNullable(item.getTo()))
        .filter(id -> id.matches("\\d{1,18}"))
        .map(id -> move(change, Long.parseLong(id)));
  }

  private static Move move(ChangeHistory change, long toProject) {
    return new Move(
        change.getTimePerformed().toInstant(),
        toProject,
        Optional.ofNullable(change.getAuthorObject()).map(ApplicationUser::getKey));
  }
}
