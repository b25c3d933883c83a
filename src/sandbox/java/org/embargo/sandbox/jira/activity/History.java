package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.sandbox.jira.CurrentUser;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
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

  /** Each field that is not as it was; a level by its id (rule 1.46). */
  public void record(SandboxIssue before, SandboxIssue after) {
    Map<String, @Nullable String> was = fields(before);
    Map<String, @Nullable String> is = fields(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      if (!Objects.equals(was.get(name), is.get(name))) {
        add(after.getId(), name, was.get(name), is.get(name));
      }
    }
  }

  /** A link is told at both ends, by the other's key (rule 2.32). */
  public void addLink(SandboxIssue issue, SandboxIssue other, String type) {
    add(issue.getId(), "Link", null, "This issue " + type + " " + other.getKey());
  }

  private void add(long issueId, String field, @Nullable String from, @Nullable String to) {
    String author = currentUser.get().map(User::key).orElse(null);
    rows.put(new ChangeRow(rows.nextId(), issueId, author, clock.millis(), field, from, to));
  }

  public List<ChangeRow> of(long issueId) {
    return rows.where(row -> row.issueId() == issueId);
  }

  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    Map<Long, List<ChangeItemBean>> byTime =
        of(issue.getId()).stream()
            .collect(
                Collectors.groupingBy(
                    ChangeRow::at,
                    TreeMap::new,
                    Collectors.mapping(History::item, Collectors.toList())));
    List<ChangeHistory> histories = new ArrayList<>();
    byTime.forEach((at, items) -> histories.add(new ChangeHistory(new Timestamp(at), items)));
    return histories;
  }

  private static ChangeItemBean item(ChangeRow row) {
    return new ChangeItemBean("jira", row.field(), row.from(), row.to());
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
    issue.allUsers().forEach((field, names) -> fields.put(field, String.join(", ", names)));
    return fields;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
