package com.atlassian.jira.task;

import java.io.Serializable;

/** A task that runs in the background. */
public interface TaskDescriptor<V extends Serializable> {
  String getDescription();

  TaskContext getTaskContext();

  boolean isFinished();
}
