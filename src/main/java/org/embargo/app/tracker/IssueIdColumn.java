package org.embargo.app.tracker;

/**
 * A column of a table of ours that holds ids of issues, for a statement that joins it with the
 * tracker's own table of issues.
 *
 * @param table as it is named in the database, without schema and quotes
 */
public record IssueIdColumn(String table, String column) {}
