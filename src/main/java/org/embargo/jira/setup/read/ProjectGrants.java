package org.embargo.jira.setup.read;

import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.NavigableMap;
import org.embargo.app.common.NotAvailable;
import org.embargo.core.setup.config.Grant;

/** Who is let in, or told, by the schemes of a project. */
public interface ProjectGrants {
  /**
   * By the key of the permission.
   *
   * @throws NotAvailable where Jira does not let plugins read it
   */
  NavigableMap<String, List<Grant>> permissions(Project project);

  /**
   * By the id of the event.
   *
   * @throws NotAvailable where Jira does not let plugins read it
   */
  NavigableMap<String, List<Grant>> notifications(Project project);
}
