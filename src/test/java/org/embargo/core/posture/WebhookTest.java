package org.embargo.core.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
  /** What is not surely harmless leaks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "jira:issue_created;   ;                                         true",
        "comment_created;      ;                                         true",
        "jira:issue_created;   project = X;                              true",
        "jira:issue_created;   level is EMPTY;                           false",
        "jira:issue_created;   LEVEL  IS  empty;                         false",
        "jira:issue_created;   project = X AND level is EMPTY;           false",
        "jira:issue_created;   level is EMPTY and project = X;           false",
        "jira:issue_created;   level is EMPTY order by key;              false",
        "jira:issue_created;   project = X OR level is EMPTY;            true",
        "jira:issue_created;   level is EMPTY or project = X;            true",
        "jira:issue_created;   level is EMPTY AND a = 1 OR b = 2;        true",
        "jira:issue_created;   NOT level is EMPTY;                       true",
        "jira:issue_created;   level is not EMPTY;                       true",
        "jira:issue_created;   (project = X) and level is EMPTY;         true",
        "jira:issue_created;   summary ~ 'and level is empty';           true",
        "jira:issue_created;   mylevel is EMPTY;                         true",
        "jira:worklog_updated; ;                                         true",
        "JIRA:WORKLOG_UPDATED; ;                                         true",
        "jira:worklog_updated; level is EMPTY;                           false",
        "worklog_created;      ;                                         true",
        "another_event;        ;                                         true",
        "another_event;        level is EMPTY;                           true",
        "jira:version_released;;                                         false",
        "project_created;      ;                                         false"
      })
  void only_what_surely_leaves_sealed_issues_out_is_harmless(
      String event, String jql, boolean tells) {
    String filter = jql == null ? "" : jql;

    assertThat(new Webhook("one", List.of(event), filter, true).tellsOfSealed()).isEqualTo(tells);
    assertThat(new Webhook("one", List.of(event), filter, false).tellsOfSealed()).isFalse();
  }
}
