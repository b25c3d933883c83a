package org.embargo.sandbox.jira.config;

import org.jspecify.annotations.Nullable;

/**
 * A line of a scheme.
 *
 * @param type the kind of grant; in a workflow scheme, the workflow's name
 * @param entityTypeId what it is about, in the writing of {@link SchemeKind}
 */
public record EntityRow(
    long id, long schemeId, String type, @Nullable String parameter, @Nullable String entityTypeId)
    implements Row {}
