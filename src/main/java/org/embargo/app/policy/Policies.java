package org.embargo.app.policy;

import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.VersionedPolicy;

/** What each project holds for good habits. */
public interface Policies {
  /** The default where nobody has said anything. */
  default ProjectPolicy of(long projectId) {
    return current(projectId).policy();
  }

  VersionedPolicy current(long projectId);

  void save(long projectId, VersionedPolicy policy);
}
