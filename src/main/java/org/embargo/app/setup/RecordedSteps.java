package org.embargo.app.setup;

import java.util.List;

/** The steps of setups. Who changes them holds {@code Locks.SETUP}. */
public interface RecordedSteps {
  /** In the order of their numbers, undone ones included. */
  List<RecordedStep> of(long projectId);

  /** Stores it, whether it is new or changed. */
  void save(RecordedStep step);

  /** Forgets what was planned and never begun. */
  void dropPlanned(long projectId);
}
