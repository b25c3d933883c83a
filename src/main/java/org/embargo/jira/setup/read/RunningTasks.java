package org.embargo.jira.setup.read;

import com.atlassian.jira.task.TaskDescriptor;
import com.atlassian.jira.task.TaskManager;
import java.util.List;
import java.util.regex.Pattern;

/** What Jira is doing to schemes in the background. */
public final class RunningTasks {
  /**
   * The contexts are told by their classes' names, such as AssignIssueSecuritySchemeTaskContext and
   * EnterpriseWorkflowTaskContext: whose project it is about they do not tell all in one way, so
   * any of them counts.
   */
  private static final Pattern ABOUT_SCHEMES = Pattern.compile("Scheme|Workflow");

  private final TaskManager tasks;

  public RunningTasks(TaskManager tasks) {
    this.tasks = tasks;
  }

  List<String> descriptions() {
    return tasks.getLiveTasks().stream()
        .filter(task -> !task.isFinished())
        .filter(RunningTasks::isAboutSchemes)
        .<String>map(TaskDescriptor::getDescription)
        .toList();
  }

  private static boolean isAboutSchemes(TaskDescriptor<?> task) {
    return ABOUT_SCHEMES.matcher(task.getTaskContext().getClass().getSimpleName()).find();
  }
}
