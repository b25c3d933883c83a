package com.atlassian.jira.task;

/** What a task is about. */
public interface TaskContext {}
