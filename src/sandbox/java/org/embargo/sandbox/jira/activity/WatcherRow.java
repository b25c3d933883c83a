package org.embargo.sandbox.jira.activity;

import org.embargo.sandbox.jira.config.Row;

/**
 * Somebody who watches an issue.
 *
 * @param userKey stays when the user does not see the issue any more (rule 2.13)
 */
public record WatcherRow(long id, long issueId, String userKey) implements Row {}
