package org.embargo.core.setup.config;

/**
 * Whom a permission or a level lets in, as Jira stores it.
 *
 * @param type such as {@code projectrole}, {@code reporter} or {@code userCF}
 * @param parameter the role's id, the field's id, the group's name ...; empty when there is none
 * @param label what a person calls it
 */
public record Grant(String type, String parameter, String label) {
  public static final String ROLE = "projectrole";
  public static final String REPORTER = "reporter";
  public static final String USER_FIELD = "userCF";
  public static final String GROUP_FIELD = "groupCF";
  public static final String USER = "user";
  public static final String LEAD = "lead";
  public static final String ASSIGNEE = "assignee";

  /** The reporter as long as they may create issues: one who may not is not let in. */
  public static final String REPORTER_WHO_CREATES = "reportercreate";

  /** The assignee as long as issues may be assigned to them. */
  public static final String ASSIGNEE_WHO_IS_ASSIGNABLE = "assigneeassignable";

  /** Of a notification scheme: an address that needs no account. */
  public static final String MAIL_ADDRESS = "Single_Email_Address";

  public static final String GROUP = "group";
  public static final String APPLICATION = "applicationRole";

  public boolean isRole(String roleId) {
    return type.equals(ROLE) && parameter.equals(roleId);
  }

  /** A group without a name is "Anyone", who is not logged in included. */
  public boolean isAnyone() {
    return type.equals(GROUP) && parameter.isBlank();
  }

  /** Anyone, or all who can log in: an application's users. */
  public boolean isForEverybody() {
    return isAnyone() || type.equals(APPLICATION);
  }
}
