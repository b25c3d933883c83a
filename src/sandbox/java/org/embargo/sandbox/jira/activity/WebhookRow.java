package org.embargo.sandbox.jira.activity;

import java.util.List;
import org.embargo.sandbox.jira.config.Row;

/**
 * Where Jira sends what happens.
 *
 * @param jql empty for all issues (rule 5.1)
 */
public record WebhookRow(long id, String name, String url, List<String> events, String jql)
    implements Row {}
