package org.embargo.core.setup.config;

/**
 * Something in Jira.
 *
 * @param id empty where Jira has none, as for its default workflow scheme, or until it is made
 */
public record Ref(String id, String name) {}
