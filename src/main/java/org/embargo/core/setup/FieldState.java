package org.embargo.core.setup;

import org.embargo.core.setup.config.Ref;

/**
 * A custom field that holds several users.
 *
 * @param isUsable issues of the security type have it in the project; while there is no such type,
 *     those of every type that there is
 */
public record FieldState(Ref field, boolean isUsable) {}
