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
  private static final List<String> OF_ISSUES =
      List.of("jira:issue", "comment_", "worklog_", "attachment_", "issuelink_", "issue_property_");
  private static final Pattern EXCLUDES =
      Pattern.compile("level\\s+is\\s+empty(\\s+and\\b.*)?|.*\\band\\s+level\\s+is\\s+empty");

  public Webhook {
    events = List.copyOf(events);
  }

  /**
   * Whether it gets events of sealed issues. Only what is sure to leave them out is taken for
   * harmless: {@code level is EMPTY}, alone or before or after an {@code AND} and without any
   * {@code OR}.
   */
  public boolean tellsOfSealed() {
    return active
        && events.stream().anyMatch(event -> OF_ISSUES.stream().anyMatch(event::startsWith))
        && !excludes(jql.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean excludes(String jql) {
    boolean mayWiden = Pattern.compile("\\bor\\b|\\||\\bnot\\b|!|[\"'()]").matcher(jql).find();
    return !mayWiden
        && EXCLUDES.matcher(jql.replaceAll("\\border\\s+by\\b.*", "").strip()).matches();
  }
}
