package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.Users;
import org.embargo.sandbox.jira.config.Table;
import org.embargo.sandbox.jira.config.Tables;

/** Who watches what. */
public final class Watchers implements WatcherManager {
  private final Table<WatcherRow> rows;

  public Watchers(Tables tables) {
    this.rows = tables.watchers;
  }

  public void add(Issue issue, ApplicationUser user) {
    if (rows.first(row -> is(row, issue, user)).isEmpty()) {
      rows.put(new WatcherRow(rows.nextId(), issue.getId(), user.getKey()));
    }
  }

  /** Also those who do not see the issue any more (rule 2.13). */
  @Override
  public Collection<ApplicationUser> getWatchersUnsorted(Issue issue) {
    return rows.where(row -> row.issueId() == issue.getId()).stream()
        .flatMap(row -> Stream.ofNullable(new Users().getUserByKey(row.userKey())))
        .toList();
  }

  private static boolean is(WatcherRow row, Issue issue, ApplicationUser user) {
    return row.issueId() == issue.getId() && row.userKey().equals(user.getKey());
  }
}
