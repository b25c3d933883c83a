package org.embargo.core.setup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property of a workflow's step. {@code jira.permission.[subtasks.]PERMISSION.WHO[.suffix]} lets
 * nobody have the permission, while an issue is in the step, but whom one of them names.
 *
 * @param step by name
 */
public record StepProperty(String step, String key, String value) {
  public static final String PREFIX = "jira.permission.";

  /** Read and answer: what reporter and team have to be able to do in every step. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "jira\\.permission\\.((?:subtasks\\.)?(?:browse|comment))\\.([A-Za-z]+)(\\..*)?");

  /** Whether it narrows who may read or answer. */
  boolean narrows() {
    return NEEDED.matcher(key).matches();
  }

  /** Which permission of which step it narrows, together with others. */
  String subject() {
    return step + ": " + part(1);
  }

  boolean deniesAll() {
    return part(2).equals("denied");
  }

  boolean namesReporter() {
    return part(2).equals("reporter");
  }

  boolean namesRole(String roleId) {
    return !roleId.isEmpty() && part(2).equals("projectrole") && value.strip().equals(roleId);
  }

  private String part(int group) {
    Matcher matcher = NEEDED.matcher(key);
    return matcher.matches() ? matcher.group(group) : "";
  }
}
