package org.embargo.core.disclosure;

import java.time.Instant;
import java.util.Optional;

/**
 * What little of an issue tells whether more has to be looked at.
 *
 * @param parentId empty but for a sub-task
 * @param updatedAt when the tracker has last noted a change of it
 */
public record Glance(
    long id,
    long projectId,
    String typeId,
    Optional<Long> parentId,
    Optional<Long> levelId,
    Instant updatedAt) {}
