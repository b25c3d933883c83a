package org.embargo.sandbox.jira.activity;

import org.embargo.sandbox.jira.config.Row;
import org.jspecify.annotations.Nullable;

/**
 * One field that somebody has changed.
 *
 * @param author the key of a user; null for nobody
 * @param at in epoch milliseconds
 */
public record ChangeRow(
    long id,
    long issueId,
    @Nullable String author,
    long at,
    String field,
    @Nullable String from,
    @Nullable String to)
    implements Row {}
