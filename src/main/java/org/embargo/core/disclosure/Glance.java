package org.embargo.core.disclosure;

import java.util.Optional;

/**
 * What little of an issue tells whether more has to be looked at.
 *
 * @param parentId empty but for a sub-task
 */
public record Glance(
    long id, long projectId, String typeId, Optional<Long> parentId, Optional<Long> levelId) {}
