package org.embargo.app.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that is to be imported.
 *
 * @param format of the file, such as "cve"
 * @param publishedAt for files that do not say it
 * @param despite why what the scan for leaks finds in it may stand there; empty for no reason
 */
public record ImportRequest(
    String format, String file, Optional<Instant> publishedAt, String despite) {}
