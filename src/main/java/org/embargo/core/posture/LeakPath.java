package org.embargo.core.posture;

/** A way on which the tracker itself tells of sealed issues, whoever may see them. */
public enum LeakPath {
  MAIL_ADDRESS(
      "A notification scheme sends mail to an address that needs no account. Jira, or an app, may send it what is sealed.",
      "Take the address out of the notification scheme, or give the project a scheme of its own."),
  WEBHOOK(
      "A webhook gets every event that its JQL finds, with the issue's text, whoever may see the issue. Without JQL it gets all.",
      "Add \"level is EMPTY\" to its JQL, or take the events of issues and comments out of it."),
  LINK(
      "An issue that others see was linked with a sealed one. Its history keeps the sealed issue's key, also when the link is gone.",
      "Link from the sealed issue by a web link or in a comment, and not by a link of issues."),
  LABEL(
      "A sealed issue has labels. Jira may suggest labels to whoever browses the project, also those of issues that they do not see.",
      "Take the labels off the sealed issue."),
  VERSION(
      "A version is named by a sealed issue before its release. Whoever browses the project sees the version, and may see how many issues name it.",
      "Name the version in the sealed issue when it is released, or use it for open issues too.");

  private final String what;
  private final String mend;

  LeakPath(String what, String mend) {
    this.what = what;
    this.mend = mend;
  }

  public String what() {
    return what;
  }

  /** What an administrator can do about it. */
  public String mend() {
    return mend;
  }
}
