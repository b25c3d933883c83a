package org.embargo.sandbox.jira.activity;

import org.embargo.sandbox.jira.config.Row;

/** A link between two issues. */
public record LinkRow(long id, long from, long to, String type) implements Row {
  boolean touches(long issueId) {
    return from == issueId || to == issueId;
  }

  long other(long issueId) {
    return from == issueId ? to : from;
  }
}
