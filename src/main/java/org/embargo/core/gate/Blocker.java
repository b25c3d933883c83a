package org.embargo.core.gate;

import java.util.EnumSet;
import java.util.Set;

/** One reason why an advisory may not go public now. Names are codes of the REST interface. */
public enum Blocker {
  ISSUE_NOT_RESOLVED(
      "The issue is not resolved as fixed, and nobody decided to disclose without a fix."),
  FIX_VERSION_MISSING("No fix version is named."),
  FIX_VERSION_NOT_RELEASED("A fix version is not released."),
  EMBARGO_HOLDS("The embargo still holds."),
  DRAFT_MISSING("There is no draft of the advisory."),
  DRAFT_INVALID("The draft is incomplete, or not valid in one of the formats."),
  COVERED_ISSUE_GONE(
      "An issue that the advisory covers was deleted, or is no disclosure any more. Take it off the list, and have the draft approved again."),
  COVERED_ISSUE_MOVED(
      "An issue that the advisory covers was moved to another project. Move it back or take it off the list, and have the draft approved again."),
  NOT_APPROVED("The draft is not approved in its present bytes."),
  APPROVAL_WITHDRAWN("The approval was withdrawn. Somebody has to approve the draft again."),
  APPROVER_NOT_ON_TEAM(
      "Whoever approved the draft has left the security team or is deactivated. A member has to approve it."),
  APPROVER_JOINED_LATER(
      "Whoever approved the draft joined the security team after this version of it was saved. Somebody who was on the team then has to approve it."),
  SECOND_APPROVAL_MISSING(
      "Whoever approved the draft has contributed to it. Another member of the security team has to approve it as well."),
  APPROVED_ISSUES_CHANGED(
      "The advisory covers other issues than those that were approved. Approve it again."),
  APPROVED_PROJECT_CHANGED(
      "An issue was moved to another project after the approval. Approve the draft again."),
  APPROVED_FIX_VERSIONS_CHANGED(
      "The fix versions are not those that were approved: one was added, removed, renamed, merged or deleted. Approve the draft again."),
  APPROVED_RELEASES_CHANGED(
      "The external releases that are waited for are not those that were approved. Approve the draft again."),
  APPROVED_RESOLUTION_CHANGED(
      "Another resolution than the approved one means now that an issue is fixed. Approve the draft again."),
  APPROVED_DECISION_CHANGED(
      "The decision to disclose without a fix has changed after the approval. Approve the draft again."),
  CREDIT_NOT_SETTLED("Somebody who is credited has not agreed yet."),
  ALREADY_PUBLIC("This very revision is public already.");

  private static final Set<Blocker> ABOUT_APPROVAL =
      EnumSet.of(
          NOT_APPROVED,
          APPROVAL_WITHDRAWN,
          APPROVER_NOT_ON_TEAM,
          APPROVER_JOINED_LATER,
          SECOND_APPROVAL_MISSING,
          APPROVED_ISSUES_CHANGED,
          APPROVED_PROJECT_CHANGED,
          APPROVED_FIX_VERSIONS_CHANGED,
          APPROVED_RELEASES_CHANGED,
          APPROVED_RESOLUTION_CHANGED,
          APPROVED_DECISION_CHANGED);

  private final String sentence;

  Blocker(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether an approval that somebody gives now would take it away. */
  public boolean isAboutApproval() {
    return ABOUT_APPROVAL.contains(this);
  }
}
