package org.embargo.app.posture;

import java.util.List;
import org.embargo.core.posture.LeakPath;

/** Finds where one leak path is open. */
public interface LeakDetector {
  LeakPath path();

  /** Where it is open in the project, in names and keys; empty when it is not. */
  List<String> find(long projectId);
}
