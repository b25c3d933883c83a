package org.embargo.app.setup;

import java.time.Instant;
import org.embargo.core.setup.Choices;
import org.embargo.core.setup.step.Step;

/**
 * A step of a project's setup, as it is remembered.
 *
 * @param number counts up within the project
 * @param run the number of the first step that was planned together with this one
 * @param choices what the plan was made by that it belongs to
 * @param who the user key of the admin who applied it, or undid it
 */
public record RecordedStep(
    long projectId,
    int number,
    int run,
    State state,
    Step step,
    Choices choices,
    String who,
    Instant at) {

  /** The names are stored and never change. */
  public enum State {
    /** Somebody has read it and wants it. */
    PLANNED,
    /** It may be done, in part or not at all: the record is written first. */
    STARTED,
    DONE,
    /** Jira refused it; it may be done in part. */
    REFUSED,
    UNDONE
  }

  public boolean isAhead() {
    return state == State.PLANNED || state == State.STARTED;
  }

  public boolean mayHaveBeenDone() {
    return state == State.STARTED || state == State.DONE || state == State.REFUSED;
  }

  RecordedStep now(State next, Step fresh, String user, Instant moment) {
    return new RecordedStep(projectId, number, run, next, fresh, choices, user, moment);
  }
}
