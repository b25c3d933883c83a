package org.embargo.sandbox.jira.config;

/**
 * A project.
 *
 * @param lead a user's key
 */
public record ProjectRow(long id, String key, String lead) implements Row {}
