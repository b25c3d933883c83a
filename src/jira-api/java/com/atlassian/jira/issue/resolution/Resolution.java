package com.atlassian.jira.issue.resolution;

import com.atlassian.jira.issue.IssueConstant;

/** The way in which an issue ended. */
public interface Resolution extends IssueConstant {}
