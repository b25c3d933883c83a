package org.embargo.core.advisory;

import java.time.Instant;

/**
 * What anybody may read: the bytes, and no facts behind them. So a rule that becomes stricter later
 * takes nothing away that is public.
 */
public record PublicAdvisory(
    CveId cveId, Rendering rendering, String digest, Instant publishedAt) {}
