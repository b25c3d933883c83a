package org.embargo.jira.setup.step;

import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Set;
import org.embargo.core.setup.step.Step;

/** What some kinds of steps do to Jira. Each may be done again and undone again. */
public interface Steps {
  Set<Class<? extends Step>> kinds();

  void perform(Project project, Step step);

  List<String> dependents(Project project, Step step);

  void undo(Project project, Step step);
}
