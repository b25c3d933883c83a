package org.embargo.sandbox.jira.activity;

import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** A change as it is stored here. */
final class SandboxChange extends ChangeHistory {
  private final ChangeRow row;

  SandboxChange(ChangeRow row) {
    super(null, null, null);
    this.row = row;
  }

  @Override
  public Long getId() {
    return row.id();
  }

  @Override
  public @Nullable ApplicationUser getAuthorObject() {
    return new Users().getUserByKey(row.author());
  }

  @Override
  public Timestamp getTimePerformed() {
    return new Timestamp(row.at());
  }

  @Override
  public List<ChangeItemBean> getChangeItemBeans() {
    return List.of(new ChangeItemBean("jira", row.field(), row.from(), row.to()));
  }
}
