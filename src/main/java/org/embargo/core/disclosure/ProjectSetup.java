package org.embargo.core.disclosure;

import org.embargo.core.text.Limits;
import org.embargo.core.text.Text;

/**
 * What makes a project able to hold sealed issues. All ids are Jira's.
 *
 * @param issueTypeId the type whose issues are sealed
 * @param levelId the issue security level that seals them
 * @param teamRoleId the project role whose members are the security team
 * @param fixedResolutionId the resolution that means "a fix exists"
 */
public record ProjectSetup(
    long projectId,
    String issueTypeId,
    long levelId,
    long teamRoleId,
    String fixedResolutionId,
    Cna cna) {
  private static final int LONGEST_ID = 255;

  public ProjectSetup {
    requireId(issueTypeId);
    requireId(fixedResolutionId);
  }

  public static String requireId(String id) {
    Text.inOneLine(id, LONGEST_ID);
    return id;
  }

  /** Whether an issue is one that has to be sealed. */
  public boolean covers(long issueProjectId, String typeId) {
    return projectId == issueProjectId && issueTypeId.equals(typeId);
  }

  public boolean isSealed(TrackedIssue issue) {
    return issue.levelId().filter(level -> level == levelId).isPresent();
  }

  public ProjectSetup sealedBy(long level) {
    return Limits.lifted(
        () -> new ProjectSetup(projectId, issueTypeId, level, teamRoleId, fixedResolutionId, cna));
  }
}
