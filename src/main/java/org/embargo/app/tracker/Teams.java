package org.embargo.app.tracker;

import java.util.Set;
import org.embargo.core.disclosure.ProjectSetup;

/** Who is on a security team now, as the tracker has it. */
public interface Teams {
  /** The active members by user key, in person or by a group; none where there is no such role. */
  Set<String> members(ProjectSetup setup);
}
