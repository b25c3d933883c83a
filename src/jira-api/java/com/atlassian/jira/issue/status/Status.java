package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.IssueConstant;

/** A step of a workflow as issues show it. */
public interface Status extends IssueConstant {}
