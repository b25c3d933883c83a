package org.embargo.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.embargo.app.opening.ShowOpening.Standing;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;

/**
 * What becomes of an issue after its advisory is public, as the disclosure's page prints it.
 *
 * @param change what the reader can do about it, hold, resume or seal; empty for nothing
 * @param isOpen whether everybody reads it who sees the project
 */
public record OpeningView(String state, List<String> obstacles, String change, boolean isOpen) {

  /**
   * Empty for an issue that stays private.
   *
   * @param afterDays of the project's policy
   */
  public static Optional<OpeningView> of(Standing standing, Optional<Integer> afterDays) {
    return standing
        .opening()
        .map(opening -> of(opening, standing.obstacles()))
        .or(() -> afterDays.map(OpeningView::notPlanned));
  }

  private static OpeningView notPlanned(int days) {
    return new OpeningView(
        "By the project's policy the issue is opened " + when(days) + " after its publication.",
        List.of(),
        "hold",
        false);
  }

  private static OpeningView of(Opening opening, List<Obstacle> obstacles) {
    String due = Times.at(opening.due());
    List<String> sentences = obstacles.stream().map(Obstacle::sentence).toList();
    return switch (opening.state()) {
      case KEPT ->
          new OpeningView(
              "The issue stays private whatever is planned.", sentences, "resume", false);
      case PLANNED ->
          new OpeningView("The issue is opened at " + due + ".", sentences, "hold", false);
      case HELD ->
          new OpeningView(
              "The issue stays private until somebody lets it be opened; due at " + due + ".",
              sentences,
              "resume",
              false);
      case BEGUN -> new OpeningView("The issue is being opened.", sentences, "", true);
      case DONE ->
          new OpeningView(
              "The issue is open to everybody who sees the project.", sentences, "seal", true);
    };
  }

  /**
   * What the policy does to issues, for who approves.
   *
   * @param keys of all that the advisory is about
   */
  static String afterwards(int days, Stream<String> keys) {
    return keys.collect(Collectors.joining(" and "))
        + ": opened to everybody who sees the project, "
        + when(days)
        + " after the publication, with its parts: description, history, attachments, work log, who"
        + " reported it, and every comment that is not restricted to the security team.";
  }

  private static String when(int days) {
    return days == 0 ? "at once" : days == 1 ? "one day" : days + " days";
  }
}
