package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.config.FieldRow;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;
import org.jspecify.annotations.Nullable;

/** What was changed in issues. It stays whoever may see the issue later. */
public final class History implements ChangeHistoryManager {
  private final Table<ChangeRow> rows;
  private final CurrentUser currentUser;
  private final Clock clock;

  public History(Tables tables, CurrentUser currentUser, Clock clock) {
    this.rows = tables.changes;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** By who is logged in. */
  public void record(SandboxIssue before, SandboxIssue after) {
    record(before, after, currentUser.getLoggedInUser());
  }

  /** Each field that is not as it was; a level and a project by its id (rules 1.46 and 1.48). */
  public void record(SandboxIssue before, SandboxIssue after, @Nullable ApplicationUser author) {
    Map<String, @Nullable String> was = fields(before);
    Map<String, @Nullable String> is = fields(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      if (!Objects.equals(was.get(name), is.get(name))) {
        add(after.getId(), author, name, was.get(name), is.get(name));
      }
    }
  }

  /** A link is told at both ends, by the other's key (rule 2.32). */
  public void addLink(SandboxIssue issue, SandboxIssue other, String type) {
    String text = "This issue " + type + " " + other.getKey();
    add(issue.getId(), currentUser.getLoggedInUser(), "Link", null, text);
  }

  private void add(
      long issueId,
      @Nullable ApplicationUser author,
      String field,
      @Nullable String from,
      @Nullable String to) {
    String key = author == null ? null : author.getKey();
    rows.put(new ChangeRow(rows.nextId(), issueId, key, clock.millis(), field, from, to));
  }

  public List<ChangeRow> of(long issueId) {
    return rows.where(row -> row.issueId() == issueId);
  }

  /** Each field by itself: plugins have to do with many lines of one time anyway. */
  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    return of(issue.getId()).stream().map(row -> (ChangeHistory) new SandboxChange(row)).toList();
  }

  private static Map<String, @Nullable String> fields(SandboxIssue issue) {
    Map<String, @Nullable String> fields = new TreeMap<>();
    fields.put("summary", issue.getSummary());
    fields.put("description", issue.getDescription());
    fields.put("security", text(issue.getSecurityLevelId()));
    fields.put("status", issue.statusId());
    fields.put("resolution", issue.getResolutionId());
    fields.put("issuetype", issue.getIssueTypeId());
    fields.put("Parent", text(issue.getParentId()));
    fields.put("Key", issue.getKey());
    fields.put("project", text(issue.getProjectId()));
    for (FieldRow field : issue.getProjectObject().tables().fields.all()) {
      List<String> names = issue.users(field.getId());
      fields.put(field.name(), names.isEmpty() ? null : String.join(", ", names));
    }
    return fields;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
