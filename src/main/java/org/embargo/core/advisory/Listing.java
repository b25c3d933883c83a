package org.embargo.core.advisory;

import java.time.Instant;

/** A public advisory in a list. */
public record Listing(CveId cveId, String title, String product, Instant publishedAt) {}
