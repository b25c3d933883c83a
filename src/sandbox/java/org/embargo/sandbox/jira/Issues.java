package org.embargo.sandbox.jira;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.jira.activity.History;
import org.embargo.sandbox.jira.config.IssueUses;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.jira.config.Tables;
import org.jspecify.annotations.Nullable;

/** The issues in the database. Asks for nobody's rights, as managers in Jira do not. */
public final class Issues implements IssueManager, IssueUses {
  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-([1-9]\\d{0,9})");

  private final Database database;
  private final Tables tables;
  private final IssueRows rows;
  private final History history;
  private final Clock clock;
  private LongConsumer reindex = id -> {};

  public Issues(Database database, Tables tables, Versions versions, History history, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.rows = new IssueRows(database, tables, versions);
    this.history = history;
    this.clock = clock;
  }

  /** What is told of issues that Jira changes without an event of each. */
  public void onSilentChange(LongConsumer listener) {
    this.reindex = listener;
  }

  /** One line of the log that the database itself writes of each row of an issue. */
  public record Write(String operation, long issueId, @Nullable Long levelId) {}

  public List<Write> writeLog() {
    return writes("");
  }

  /** The first is its insert. */
  public List<Write> writesOf(long issueId) {
    return writes("WHERE issue_id = ?", issueId);
  }

  private List<Write> writes(String where, Object... parameters) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT * FROM jira.write_log " + where + " ORDER BY seq", parameters)
                    .map(
                        (row, context) ->
                            new Write(
                                row.getString("operation"),
                                row.getLong("issue_id"),
                                row.getObject("level_id", Long.class)))
                    .list());
  }

  public List<SandboxIssue> all() {
    return rows.select("ORDER BY id DESC");
  }

  @Override
  public @Nullable MutableIssue getIssueObject(Long id) {
    return rows.select("WHERE id = ?", id).stream().findFirst().orElse(null);
  }

  /** Case does not matter (rule 1.49). */
  @Override
  public @Nullable MutableIssue getIssueObject(String key) {
    return find(key).orElse(null);
  }

  public Optional<SandboxIssue> find(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return tables
        .projects
        .first(project -> project.key().equalsIgnoreCase(parts.group(1)))
        .flatMap(project -> find(project.id(), Long.parseLong(parts.group(2))));
  }

  /** An old key finds an issue that has moved (rule 1.49). */
  private Optional<SandboxIssue> find(long projectId, long number) {
    return rows
        .select(
            "WHERE (project_id = ? AND issue_number = ?) OR id IN (SELECT issue_id FROM"
                + " jira.moved_key WHERE project_id = ? AND issue_number = ?)",
            projectId,
            number,
            projectId,
            number)
        .stream()
        .findFirst();
  }

  public List<SandboxIssue> subTasksOf(SandboxIssue issue) {
    return rows.select("WHERE parent_id = ? ORDER BY id", issue.getId());
  }

  public void delete(SandboxIssue issue) {
    rows.delete(issue);
    tables.comments.removeIf(row -> row.issueId() == issue.id);
    tables.watchers.removeIf(row -> row.issueId() == issue.id);
    tables.attachments.removeIf(row -> row.issueId() == issue.id);
    tables.changes.removeIf(row -> row.issueId() == issue.id);
    tables.links.removeIf(row -> row.from() == issue.id || row.to() == issue.id);
    reindex.accept(issue.id);
  }

  public void move(SandboxIssue issue, SandboxProject target) {
    List<SandboxIssue> before = rows.select("WHERE id = ?", issue.id);
    rows.move(issue, target);
    before.forEach(one -> history.record(one, issue));
  }

  /** In bulk, past the fields and the events of issues (rule 7.2). */
  public void replaceLevel(long levelId, @Nullable Long replacement) {
    setLevels(rows.select("WHERE level_id = ?", levelId), old -> replacement);
  }

  private void setLevels(List<SandboxIssue> issues, UnaryOperator<@Nullable Long> level) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              for (SandboxIssue issue : issues) {
                handle.execute(
                    "UPDATE jira.issue SET level_id = ? WHERE id = ?",
                    level.apply(issue.levelId),
                    issue.id);
              }
            });
    issues.forEach(issue -> reindex.accept(issue.id));
  }

  /** What "Creates the issue originally" does: the first and only insert. */
  public void insert(SandboxIssue issue) {
    issue.created = Timestamp.from(clock.instant());
    issue.updated = issue.created;
    rows.insert(issue);
  }

  /** Stores it; sends no event and no mail, and leaves the index as it is (rule 1.15). */
  @Override
  public Issue updateIssue(
      @Nullable ApplicationUser user,
      MutableIssue issue,
      EventDispatchOption option,
      boolean sendMail) {
    SandboxIssue now = (SandboxIssue) issue;
    rows.select("WHERE id = ?", now.id).forEach(before -> history.record(before, now, user));
    update(now);
    return issue;
  }

  /** With a line of its history for each field that has changed. */
  public void store(SandboxIssue issue) {
    rows.select("WHERE id = ?", issue.id).forEach(before -> history.record(before, issue));
    update(issue);
  }

  private void update(SandboxIssue issue) {
    issue.updated = Timestamp.from(clock.instant());
    rows.update(issue);
  }

  /** A comment is a change of its issue. */
  public void touch(long issueId) {
    rows.touch(issueId, clock.millis());
  }

  /** As by a service that indexes what it stores, though it tells nobody else. */
  public void storeAndIndex(SandboxIssue issue) {
    store(issue);
    reindex.accept(issue.id);
  }

  @Override
  public long getIssueCountForProject(Long projectId) {
    return inProject(projectId);
  }

  @Override
  public Collection<Long> getIssueIdsForProject(Long projectId) {
    return rows.ids(projectId);
  }

  @Override
  public long inProject(long projectId) {
    return rows.count("project_id = ?", projectId);
  }

  @Override
  public boolean ofType(String typeId) {
    return rows.count("type_id = ?", typeId) > 0;
  }

  @Override
  public long withLevel(long levelId, long projectId) {
    return rows.count("level_id = ? AND project_id = ?", levelId, projectId);
  }

  @Override
  public boolean anyOfTypes(long projectId, Set<String> typeIds) {
    return typeIds.stream()
        .anyMatch(type -> rows.count("project_id = ? AND type_id = ?", projectId, type) > 0);
  }

  /** In bulk, past the fields and the events of issues (rule 7.6). */
  @Override
  public void mapLevels(long projectId, Map<Long, Long> oldToNew) {
    setLevels(
        rows.select("WHERE project_id = ? AND level_id IS NOT NULL", projectId), oldToNew::get);
  }
}
