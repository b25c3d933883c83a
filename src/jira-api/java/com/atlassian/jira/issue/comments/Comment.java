package com.atlassian.jira.issue.comments;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/** A comment to read. */
public interface Comment {
  Long getId();

  String getBody();

  ApplicationUser getAuthorApplicationUser();

  Date getUpdated();

  String getGroupLevel();

  Long getRoleLevelId();
}
