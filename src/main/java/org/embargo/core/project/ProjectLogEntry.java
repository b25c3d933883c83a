package org.embargo.core.project;

import java.time.Instant;

/**
 * One line of a project's log: who changed what, and when. It holds user keys, settings and ids,
 * and no text of an issue.
 *
 * @param who a user key, or {@link #PRODUCT} for what the product did or found by itself
 * @param note the names of the settings that were changed, or how a change was found
 * @param before what it was; empty where there was nothing
 * @param after what it is; empty where there is nothing any more
 */
public record ProjectLogEntry(
    long projectId, Instant at, String who, What what, String note, String before, String after) {
  /** The product itself, as opposed to a person. */
  public static final String PRODUCT = "embargo";

  /** Names are stored: add, never rename. */
  public enum What {
    TEAM_FOUND("The security team was found"),
    TEAM_JOINED("Joined the security team"),
    TEAM_LEFT("Left the security team"),
    SETUP_CHANGED("The setup was changed"),
    POLICY_CHANGED("The policy was changed"),
    CALENDAR_LINK_MADE("A secret link to the calendar was made"),
    CALENDAR_LINK_ENDED("The secret link to the calendar was ended"),
    IMPORT_STAGED("A public advisory was staged for import"),
    IMPORT_DISCARDED("A staged import was discarded"),
    IMPORT_PUBLISHED("An imported advisory was made public");

    private final String sentence;

    What(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /**
   * What was changed, before it is known by whom and when.
   *
   * @param note as {@link ProjectLogEntry#note}
   */
  public record Change(What what, String note, String before, String after) {}

  public static ProjectLogEntry of(long projectId, Instant at, String who, Change change) {
    return new ProjectLogEntry(
        projectId, at, who, change.what(), change.note(), change.before(), change.after());
  }
}
