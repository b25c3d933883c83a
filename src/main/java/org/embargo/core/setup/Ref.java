package org.embargo.core.setup;

/**
 * Something that was there before the setup.
 *
 * @param id Jira's; empty where Jira has none, as for its default workflow scheme
 */
public record Ref(String id, String name) {}
