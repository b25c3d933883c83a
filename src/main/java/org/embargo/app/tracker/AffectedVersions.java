package org.embargo.app.tracker;

import java.util.List;

/** What the tracker says of the versions that an issue is about. */
public interface AffectedVersions {
  /** By name; none of an issue that is gone. */
  List<String> of(long issueId);
}
