package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/** Adds, reads and changes comments without asking for permissions. */
public interface CommentManager {
  Comment create(
      Issue issue,
      ApplicationUser author,
      String body,
      String groupLevel,
      Long roleLevelId,
      boolean dispatchEvent);

  List<Comment> getComments(Issue issue);

  MutableComment getMutableComment(Long id);

  void update(Comment comment, boolean dispatchEvent);
}
