package org.embargo.jira.setup;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.seal.Trails;
import org.embargo.core.seal.Traces;
import org.embargo.core.seal.Traces.LevelChange;
import org.embargo.core.seal.Traces.MailRule;
import org.embargo.core.setup.config.Grant;
import org.embargo.jira.setup.read.ProjectGrants;
import org.jspecify.annotations.Nullable;

/** What Jira remembers of its issues: their history, comments and watchers. */
public final class JiraTrails implements Trails {
  /** By the ids of Jira's events, which its notification schemes name. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "1", "created", "2", "updated", "6", "commented", "9", "moved", "14", "comment edited");

  private static final String LEVEL = "security";

  private final IssueManager issues;
  private final ChangeHistoryManager history;
  private final CommentManager comments;
  private final WatcherManager watchers;
  private final ProjectGrants grants;

  JiraTrails(
      IssueManager issues,
      ChangeHistoryManager history,
      CommentManager comments,
      WatcherManager watchers,
      ProjectGrants grants) {
    this.issues = issues;
    this.history = history;
    this.comments = comments;
    this.watchers = watchers;
    this.grants = grants;
  }

  @Override
  public Optional<Traces> of(long issueId) {
    return Optional.ofNullable(issues.getIssueObject(Long.valueOf(issueId))).map(this::of);
  }

  private Traces of(Issue issue) {
    List<ChangeHistory> changes =
        history.getChangeHistories(issue).stream()
            .sorted(Comparator.comparing(ChangeHistory::getTimePerformed))
            .toList();
    return new Traces(
        issue.getCreated().toInstant(),
        Optional.ofNullable(issue.getSecurityLevelId()),
        changes.stream().flatMap(JiraTrails::levelChanges).toList(),
        changes.stream().map(JiraTrails::at).toList(),
        comments.getComments(issue).stream().map(one -> one.getUpdated().toInstant()).toList(),
        // Jira has been seen to list null for a watcher whose account is gone.
        watchers.getWatchersUnsorted(issue).stream()
            .filter(Objects::nonNull)
            .map(ApplicationUser::getKey)
            .sorted()
            .toList(),
        mails(issue));
  }

  private static Instant at(ChangeHistory change) {
    return change.getTimePerformed().toInstant();
  }

  private static Stream<LevelChange> levelChanges(ChangeHistory change) {
    return change.getChangeItemBeans().stream()
        .filter(item -> LEVEL.equalsIgnoreCase(item.getField()))
        .map(item -> levelChange(change, item));
  }

  private static LevelChange levelChange(ChangeHistory change, ChangeItemBean item) {
    return new LevelChange(at(change), level(item.getFrom()), level(item.getTo()));
  }

  private static Optional<Long> level(@Nullable String id) {
    return Optional.ofNullable(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private List<MailRule> mails(Issue issue) {
    NavigableMap<String, List<Grant>> byEvent = grants.notifications(issue.getProjectObject());
    return EVENTS.entrySet().stream()
        .sorted(Comparator.comparing(event -> Integer.valueOf(event.getKey())))
        .flatMap(
            event ->
                byEvent.getOrDefault(event.getKey(), List.of()).stream()
                    .map(grant -> new MailRule(event.getValue(), grant.label())))
        .toList();
  }
}
