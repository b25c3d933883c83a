package org.embargo.app.policy;

import org.embargo.core.policy.ProjectPolicy;

/** What each project holds for good habits. */
public interface Policies {
  /** The default where nobody has said anything. */
  ProjectPolicy of(long projectId);

  void save(long projectId, ProjectPolicy policy);
}
