package org.embargo.app.view;

import java.util.List;

/**
 * A disclosure as a page prints it: texts, already decided.
 *
 * @param publicAt where the advisory is; empty while nothing is public
 * @param team one element for the security team, none for everybody else
 */
public record DisclosureView(
    String issueKey,
    String issueAddress,
    String pageAddress,
    String embargo,
    String publicAt,
    String publicSince,
    List<TeamView> team) {

  /**
   * What only the security team sees.
   *
   * @param hasDraft whether there is anything to say of an advisory
   * @param previews empty while the draft has problems
   * @param leaks what the draft says that the public should perhaps not read
   * @param audience one element, unless the issue has gone meanwhile
   * @param collaborators display names
   * @param exposure one element, unless the issue has gone meanwhile
   * @param approvable whether the reader is a second person who may approve what is shown
   */
  public record TeamView(
      boolean hasDraft,
      String draft,
      String title,
      String cveId,
      List<String> problems,
      List<Preview> previews,
      List<String> leaks,
      String digest,
      String approval,
      boolean approvable,
      String withoutFix,
      List<String> blockers,
      List<AudienceView> audience,
      List<String> collaborators,
      List<ExposureView> exposure,
      List<CommentLine> comments,
      List<LogLine> log) {}

  /** One format's exact text. */
  public record Preview(String format, String text) {}

  /**
   * One comment, without what it says.
   *
   * @param shareable whether it is the team's alone, and can be shared with the reporter
   */
  public record CommentLine(
      String id, String author, String at, String readers, boolean shareable) {}

  /** One line of the history. */
  public record LogLine(String at, String who, String what, String why) {}
}
