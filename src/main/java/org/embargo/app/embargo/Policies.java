package org.embargo.app.embargo;

import org.embargo.core.embargo.EmbargoPolicy;

/** What each project holds for good habits. */
public interface Policies {
  /** The default where nobody has said anything. */
  EmbargoPolicy of(long projectId);

  void save(long projectId, EmbargoPolicy policy);
}
