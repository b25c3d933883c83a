package org.embargo.jira.setup;

import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import org.embargo.app.posture.LeakDetector;
import org.embargo.core.posture.LeakPath;
import org.embargo.core.setup.config.Grant;
import org.embargo.jira.setup.read.ProjectGrants;

/** Mail addresses in the project's notification scheme. */
public final class AddressDetector implements LeakDetector {
  private final ProjectManager projects;
  private final ProjectGrants grants;

  AddressDetector(ProjectManager projects, ProjectGrants grants) {
    this.projects = projects;
    this.grants = grants;
  }

  @Override
  public LeakPath path() {
    return LeakPath.MAIL_ADDRESS;
  }

  @Override
  public List<String> find(long projectId) {
    return grants.notifications(projects.getProjectObj(projectId)).values().stream()
        .flatMap(List::stream)
        .filter(grant -> grant.type().equals(Grant.MAIL_ADDRESS))
        .map(Grant::parameter)
        .distinct()
        .sorted()
        .toList();
  }
}
