package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.util.List;

/** What was changed in an issue at one time. */
public class ChangeHistory {
  private final Timestamp timePerformed;
  private final List<ChangeItemBean> items;

  public ChangeHistory(Timestamp timePerformed, List<ChangeItemBean> items) {
    this.timePerformed = new Timestamp(timePerformed.getTime());
    this.items = List.copyOf(items);
  }

  public Timestamp getTimePerformed() {
    return new Timestamp(timePerformed.getTime());
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    return items;
  }
}
