package org.embargo.sandbox.jira.activity;

import org.embargo.sandbox.jira.config.Row;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is stored.
 *
 * @param author the key of a user; null for anonymous
 * @param roleId who may read it; null for everybody who sees the issue
 * @param created in epoch milliseconds
 */
public record CommentRow(
    long id,
    long issueId,
    @Nullable String author,
    String body,
    @Nullable Long roleId,
    long created,
    long updated)
    implements Row {}
