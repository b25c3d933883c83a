package org.embargo.view;

import java.util.List;

/**
 * A disclosure as a page prints it: texts, already decided.
 *
 * @param embargo in words
 * @param embargoEnd ISO 8601 in UTC; empty where there is none
 * @param timesScript the address of what tells the reader's own time
 * @param calendar the address of what else is due; for the security team alone
 * @param advisories how far each is; for the security team alone
 * @param embargoes one element for the security team, none for everybody else
 * @param coveredBy for the security team alone
 * @param team one element for the security team, none for everybody else
 */
public record DisclosureView(
    String issueKey,
    String issueAddress,
    String pageAddress,
    String embargo,
    String embargoEnd,
    String timesScript,
    String calendar,
    List<EmbargoView> embargoes,
    List<Published> published,
    List<AdvisoryLine> advisories,
    List<Covering> coveredBy,
    List<TeamView> team) {

  /** An advisory of another issue that this one is disclosed with. */
  public record Covering(String name, String address) {}

  /** An advisory that is public, and where. */
  public record Published(String cveId, String address, String since) {}

  /**
   * What only the security team sees.
   *
   * @param commentLevel what Jira's comment form sends for the security team, such as "role:10100";
   *     empty where the issue is not sealed
   * @param releases outside of Jira that have the fix
   * @param audience one element, unless the issue has gone meanwhile
   * @param collaborators display names
   * @param exposure one element, unless the issue has gone meanwhile
   * @param unavailable what this Jira lacks something for, in sentences
   */
  public record TeamView(
      String commentLevel,
      String withoutFix,
      List<ReleaseLine> releases,
      List<AudienceView> audience,
      List<String> collaborators,
      List<ExposureView> exposure,
      List<String> unavailable,
      List<CommentLine> comments,
      List<LogLine> log) {}

  /** A release that is waited for. */
  public record ReleaseLine(String name, boolean isOut) {}

  /**
   * How far one advisory is.
   *
   * @param address where it is written
   * @param name tells it from others of the issue; empty where there are none
   * @param hasDraft whether there is anything to say of it
   * @param covers keys of other issues that are disclosed with it
   */
  public record AdvisoryLine(
      String address,
      String name,
      boolean hasDraft,
      String draft,
      String title,
      String cveId,
      List<String> problems,
      String approval,
      List<String> covers,
      List<String> blockers) {}

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
