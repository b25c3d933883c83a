package org.embargo.sandbox.jira.config;

import org.jspecify.annotations.Nullable;

/**
 * A scheme for security levels, permissions, notifications or workflows.
 *
 * @param defaultLevel of a security scheme
 * @param draft whether there is a draft of a workflow scheme
 */
public record SchemeRow(
    long id,
    SchemeKind kind,
    String name,
    @Nullable String description,
    @Nullable Long defaultLevel,
    boolean draft)
    implements Row {}
