package org.embargo.sandbox.jira.activity;

import org.embargo.sandbox.jira.config.Row;

/** A file of an issue, which is a text here. */
public record AttachmentRow(long id, long issueId, String name, String text) implements Row {}
