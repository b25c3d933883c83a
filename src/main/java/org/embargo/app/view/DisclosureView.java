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
    String draftAddress,
    String embargo,
    String publicAt,
    String publicSince,
    List<TeamView> team) {

  /**
   * What only the security team sees.
   *
   * @param hasDraft whether there is anything to say of an advisory
   * @param audience one element, unless the issue has gone meanwhile
   * @param collaborators display names
   * @param exposure one element, unless the issue has gone meanwhile
   */
  public record TeamView(
      boolean hasDraft,
      String draft,
      String title,
      String cveId,
      List<String> problems,
      String approval,
      String withoutFix,
      List<String> blockers,
      List<AudienceView> audience,
      List<String> collaborators,
      List<ExposureView> exposure,
      List<CommentLine> comments,
      List<LogLine> log) {}

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
