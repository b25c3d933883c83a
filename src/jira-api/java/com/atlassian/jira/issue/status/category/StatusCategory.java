package com.atlassian.jira.issue.status.category;

/** Whether work on an issue is to be done, in progress or done. */
public interface StatusCategory {}
