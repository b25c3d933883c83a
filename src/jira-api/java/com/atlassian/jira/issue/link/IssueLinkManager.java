package com.atlassian.jira.issue.link;

import java.util.List;

/** Finds links without regard to who may see their ends. */
public interface IssueLinkManager {
  List<IssueLink> getOutwardLinks(Long issueId);

  List<IssueLink> getInwardLinks(Long issueId);
}
