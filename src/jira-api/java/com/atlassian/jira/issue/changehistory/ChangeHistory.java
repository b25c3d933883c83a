package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;

/** What was changed in an issue at one time. */
public class ChangeHistory {
  private final Long id;
  private final ApplicationUser author;
  private final Timestamp timePerformed;
  private final List<ChangeItemBean> items;

  public ChangeHistory(
      Long id, ApplicationUser author, Timestamp timePerformed, List<ChangeItemBean> items) {
    this.id = id;
    this.author = author;
    this.timePerformed = new Timestamp(timePerformed.getTime());
    this.items = List.copyOf(items);
  }

  public Long getId() {
    return id;
  }

  public ApplicationUser getAuthorObject() {
    return author;
  }

  public Timestamp getTimePerformed() {
    return new Timestamp(timePerformed.getTime());
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    return items;
  }
}
