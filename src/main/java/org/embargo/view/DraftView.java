package org.embargo.view;

import java.util.List;

/**
 * What lies on the desk of who writes an advisory, as a page prints it.
 *
 * @param name of the advisory: the key of its issue, with its number where it is not the first
 * @param pageAddress where the form is sent
 * @param caseAddress the page of the disclosure
 * @param saved who saved the draft last, and when
 * @param proof of what is saved
 * @param approval whose yes counts, and since when
 * @param covers keys of other issues that are disclosed with it
 * @param coversElsewhere ids of those that have moved to other projects since
 * @param approvable whether the reader may approve what is shown
 * @param withdrawable whether there is an approval that the team can withdraw
 * @param basis digest of what an approval rests on besides the bytes
 * @param waitsFor the same in words, a line for each issue
 * @param afterwards what becomes of the issue, in words; empty where it stays private
 * @param openIssueAfterDays of the project's policy; empty where the issue stays private
 */
public record DraftView(
    String issueKey,
    String name,
    String pageAddress,
    String caseAddress,
    String saved,
    ProofView proof,
    String approval,
    boolean approvable,
    boolean withdrawable,
    String basis,
    List<String> waitsFor,
    String afterwards,
    String openIssueAfterDays,
    List<String> covers,
    List<String> coversElsewhere,
    List<VersionLine> versions) {

  /**
   * A version that was saved.
   *
   * @param address the page with that version in its form
   */
  public record VersionLine(String number, String who, String at, String address) {}
}
