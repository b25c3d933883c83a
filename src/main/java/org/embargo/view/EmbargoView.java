package org.embargo.view;

import java.util.List;
import org.embargo.app.embargo.ShowEmbargo.Standing;
import org.embargo.app.tracker.People;
import org.embargo.core.embargo.EarlyEnd;
import org.embargo.core.embargo.ToldParty;

/**
 * An embargo as the disclosure's page prints it to the security team.
 *
 * @param habit of the project, in words
 * @param proposal for its end, ISO 8601 in UTC
 * @param slots the next good moments
 * @param asked one element while an early end waits for a second person
 */
public record EmbargoView(
    List<String> warnings,
    String habit,
    String proposal,
    List<String> slots,
    List<Asked> asked,
    List<Told> told) {

  /**
   * An early end that somebody wants.
   *
   * @param id what whoever agrees has seen
   */
  public record Asked(String id, String end, String reason, String who, boolean withoutFix) {}

  /** Somebody who was told. */
  public record Told(
      String id, String who, String what, String at, String by, String acknowledged) {}

  static EmbargoView of(Standing standing, People people) {
    return new EmbargoView(
        standing.warnings(),
        standing.policy().inWords(),
        standing.proposal().toString(),
        standing.slots().stream().map(Times::at).toList(),
        standing.disclosure().earlyEnd().stream().map(one -> asked(one, people)).toList(),
        standing.told().stream().map(one -> told(one, people)).toList());
  }

  private static Asked asked(EarlyEnd asked, People people) {
    return new Asked(
        asked.askedAt().toString(),
        asked.until().map(until -> "at " + Times.at(until)).orElse("at once"),
        asked.reason(),
        people.nameOf(asked.askedBy()),
        asked.withoutFix());
  }

  private static Told told(ToldParty told, People people) {
    return new Told(
        String.valueOf(told.id()),
        told.who(),
        told.what(),
        Times.at(told.at()),
        people.nameOf(told.by()),
        told.acknowledgedAt().map(Times::at).orElse(""));
  }
}
