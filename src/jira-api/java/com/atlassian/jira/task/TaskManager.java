package com.atlassian.jira.task;

import java.util.Collection;

/** Finds the tasks that run in the background. */
public interface TaskManager {
  Collection<TaskDescriptor<?>> getLiveTasks();
}
