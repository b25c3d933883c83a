package org.embargo.app.view;

import java.util.List;
import java.util.Optional;
import org.embargo.app.opening.ShowOpening.Standing;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;

/**
 * What becomes of an issue after its advisory is public, as the disclosure's page prints it.
 *
 * @param change what the reader can do about it, hold, resume or seal; empty for nothing
 */
public record OpeningView(String state, List<String> obstacles, String change) {

  /** Empty for an issue that stays private. */
  public static Optional<OpeningView> of(Standing standing) {
    return standing.opening().map(opening -> of(opening, standing.obstacles()));
  }

  private static OpeningView of(Opening opening, List<Obstacle> obstacles) {
    State state = opening.state();
    String due = Times.at(opening.due());
    return new OpeningView(
        switch (state) {
          case PLANNED -> "The issue is opened at " + due + ".";
          case HELD ->
              "The issue stays private until somebody lets it be opened; due at " + due + ".";
          case BEGUN -> "The issue is being opened.";
          case DONE -> "The issue is open to everybody who sees the project.";
        },
        obstacles.stream().map(Obstacle::sentence).toList(),
        switch (state) {
          case PLANNED -> "hold";
          case HELD -> "resume";
          case DONE -> "seal";
          case BEGUN -> "";
        });
  }

  /** What the policy does to the issue, for who approves. */
  static String afterwards(int days) {
    String when = days == 0 ? "At once" : days == 1 ? "One day" : days + " days";
    return when
        + " after the publication the issue itself is opened to everybody who sees the project: its"
        + " description, its history, its attachments, who reported it, and every comment that is"
        + " not restricted to the security team.";
  }
}
