package org.embargo.core.advisory;

import java.time.Instant;

/**
 * The advisory as one person last saved it.
 *
 * @param version counts the saves of this draft, from 1
 * @param author the user key of who saved it: that person cannot approve it
 */
public record Draft(
    AdvisoryId advisoryId, int version, Advisory advisory, String author, Instant savedAt) {}
