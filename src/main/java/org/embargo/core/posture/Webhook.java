package org.embargo.core.posture;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A webhook of the tracker.
 *
 * @param jql of the issues whose events it gets; empty for all
 */
public record Webhook(String name, List<String> events, String jql, boolean active) {
  /** Prefixes of the events that are about an issue, and that the webhook's JQL restricts. */
  private static final List<String> OF_ISSUES =
      List.of(
          "jira:issue",
          "jira:worklog_",
          "comment_",
          "worklog_",
          "attachment_",
          "issuelink_",
          "issue_property_");

  /** Prefixes of the events that carry no issue. */
  private static final List<String> OF_NO_ISSUE =
      List.of("jira:version_", "project_", "user_", "option_", "sprint_", "board_");

  private static final Pattern EXCLUDES =
      Pattern.compile("level\\s+is\\s+empty(\\s+and\\b.*)?|.*\\band\\s+level\\s+is\\s+empty");

  public Webhook {
    events = List.copyOf(events);
  }

  /**
   * Whether it gets events of sealed issues. Only what is sure to leave them out is taken for
   * harmless: {@code level is EMPTY}, alone or before or after an {@code AND} and without any
   * {@code OR}. An event that is not known here counts as one of an issue that no JQL restricts.
   */
  public boolean tellsOfSealed() {
    boolean filtered = excludes(jql.strip().toLowerCase(Locale.ROOT));
    return active
        && events.stream()
            .map(event -> event.strip().toLowerCase(Locale.ROOT))
            .filter(event -> OF_NO_ISSUE.stream().noneMatch(event::startsWith))
            .anyMatch(event -> !filtered || OF_ISSUES.stream().noneMatch(event::startsWith));
  }

  private static boolean excludes(String jql) {
    boolean mayWiden = Pattern.compile("\\bor\\b|\\||\\bnot\\b|!|[\"'()]").matcher(jql).find();
    return !mayWiden
        && EXCLUDES.matcher(jql.replaceAll("\\border\\s+by\\b.*", "").strip()).matches();
  }
}
