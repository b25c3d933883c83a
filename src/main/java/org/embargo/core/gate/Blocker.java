package org.embargo.core.gate;

/** One reason why an advisory may not go public now. Names are codes of the REST interface. */
public enum Blocker {
  ISSUE_NOT_RESOLVED(
      "The issue is not resolved as fixed, and nobody decided to disclose without a fix."),
  FIX_VERSION_MISSING("No fix version is named."),
  FIX_VERSION_NOT_RELEASED("A fix version is not released."),
  EMBARGO_HOLDS("The embargo still holds."),
  DRAFT_MISSING("There is no draft of the advisory."),
  DRAFT_INVALID("The draft is incomplete, or not valid in one of the formats."),
  NOT_APPROVED("The draft is not approved in its present bytes."),
  CREDIT_NOT_SETTLED("Somebody who is credited has not agreed yet."),
  ALREADY_PUBLIC("This very revision is public already.");

  private final String sentence;

  Blocker(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
