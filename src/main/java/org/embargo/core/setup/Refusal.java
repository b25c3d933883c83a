package org.embargo.core.setup;

import java.util.Locale;

/**
 * A reason why a project is not set up, or not safe, as it is.
 *
 * @param subject the level, workflow, role ... that it is about, by name
 */
public record Refusal(Code code, String subject) {

  /** What is wrong with a subject ({@code %s}), and how a person mends it. */
  public enum Code {
    EMPTY_TEAM(
        "nobody is in the role %s: no one could see a report but its reporter",
        "choose at least one user or group for the team"),
    LEVEL_WITHOUT_REPORTER(
        "the level %s would lock the reporter out: it has no grant for the reporter",
        "add the grant \"Reporter\" to the level, or choose another one"),
    LEVEL_WITHOUT_TEAM(
        "the level %s would lock the security team out: it has no grant for its role",
        "add the team's project role to the level, or choose another one"),
    LEVEL_FOR_EVERYBODY(
        "the level %s lets everybody in",
        "remove the grants for anyone and for application access, or choose another level"),
    LEVEL_IS_NOT_THERE(
        "%s is no level of the project's security scheme: issues would be open to all who may browse"
            + " the project",
        "choose a level of the scheme that the project uses, or let one be made"),
    OPEN_TO_ANONYMOUS(
        "%s is no level, and anonymous may browse the project: reports would be public",
        "choose a level of the scheme that the project uses, or let one be made"),
    FUNCTION_BETWEEN(
        "in the create transition of %s a function that is not known here stands between the seal and"
            + " \"Creates the issue originally\", and might undo the seal",
        "move \"Seal a security issue\" directly before \"Creates the issue originally\""),
    SEAL_TOO_LATE(
        "in the create transition of %s the seal stands after \"Creates the issue originally\"",
        "move \"Seal a security issue\" directly before \"Creates the issue originally\""),
    NOT_SEALED(
        "the create transition of %s does not have the function \"Seal a security issue\"",
        "apply the setup's plan, or add the function before \"Creates the issue originally\""),
    NO_PLAIN_CREATE(
        "the create transition of %s is not built as Jira's own: without \"Creates the issue"
            + " originally\", or with conditional results",
        "choose another workflow to start from"),
    ISSUES_IN_THE_WAY(
        "issues of the type may stand in a status that the workflow %s does not have",
        "leave the choice of the workflow to the plan, which starts from the present one"),
    TYPE_WOULD_BE_OPEN(
        "issues of the type %s are sealed, and would not be any more: a setup seals one type",
        "choose that type, undo the setup first, or take the type out of the project"),
    LEVEL_IN_USE(
        "issues may be sealed by the level %s, and another one lets others in",
        "keep that level, or undo the setup first"),
    STEP_LOCKS_TEAM_OUT(
        "in the step %s of the workflow, properties keep the security team from reading or from"
            + " commenting",
        "remove these properties (\"jira.permission\") from the step, or name the team's role in one"
            + " that ends in \"projectrole\""),
    STEP_LOCKS_REPORTER_OUT(
        "in the step %s of the workflow, properties keep the reporter from reading or from"
            + " commenting",
        "remove these properties (\"jira.permission\") from the step, or add one that ends in"
            + " \"reporter\""),
    NO_SCREENS("%s has no screens", "give the issue type screens first"),
    SETUP_IS_GONE(
        "the issue type, the role or the resolution of the setup of %s is gone",
        "apply the setup's plan again"),
    DRAFT_OF_SCHEME(
        "%s has a draft, which would undo the change when it is published",
        "publish or discard the draft"),
    MIGRATION_RUNNING("Jira is still at work: %s", "wait until it is done"),
    SUB_TASK_TYPE(
        "%s is a sub-task type: it has the security of its parent", "choose another name"),
    TYPE_NOT_OFFERED("the project does not offer the issue type %s", "apply the setup's plan"),
    SECURITY_FIELD_ON_SCREEN(
        "the screens of the type still carry the Security Level field: %s",
        "remove the field from these screens");

    private final String reason;
    private final String mend;

    Code(String reason, String mend) {
      this.reason = reason;
      this.mend = mend;
    }
  }

  public String reason() {
    return String.format(Locale.ROOT, code.reason, "\"" + subject + "\"");
  }

  public String mend() {
    return code.mend;
  }
}
