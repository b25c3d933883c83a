package org.embargo.sandbox.jira.config;

import com.atlassian.jira.task.TaskContext;
import com.atlassian.jira.task.TaskDescriptor;
import com.atlassian.jira.task.TaskManager;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tasks of the background. They run at once, unless a test holds them to look at Jira meanwhile.
 */
public final class Tasks implements TaskManager {
  private final List<Task<?>> held = new ArrayList<>();
  private boolean holding;
  private long submitted;

  /**
   * A task.
   *
   * @param <V> what it gives when it is done
   */
  static final class Task<V extends Serializable> implements TaskDescriptor<V> {
    private final long id;
    private final String description;
    private final TaskContext context;
    private final Runnable work;
    private volatile boolean finished;

    Task(long id, String description, TaskContext context, Runnable work) {
      this.id = id;
      this.description = description;
      this.context = context;
      this.work = work;
    }

    long id() {
      return id;
    }

    void run() {
      work.run();
      finished = true;
    }

    @Override
    public String getDescription() {
      return description;
    }

    @Override
    public TaskContext getTaskContext() {
      return context;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }
  }

  /** Keeps tasks from running until {@link #runHeld()}. */
  public synchronized void hold() {
    holding = true;
  }

  /** Runs what was held, and holds no more. */
  public synchronized void runHeld() {
    holding = false;
    while (!held.isEmpty()) {
      held.remove(0).run();
    }
  }

  @Override
  public synchronized Collection<TaskDescriptor<?>> getLiveTasks() {
    return List.copyOf(held);
  }

  synchronized <V extends Serializable> Task<V> submit(
      String description, TaskContext context, Runnable work) {
    Task<V> task = new Task<>(++submitted, description, context, work);
    if (holding) {
      held.add(task);
    } else {
      task.run();
    }
    return task;
  }
}
