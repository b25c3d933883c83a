package org.embargo.app.imports;

import java.time.Instant;
import java.util.List;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.disclosure.Problem;

/**
 * What an import would make public.
 *
 * @param left what of the file is not in it
 * @param leaks what in it somebody has to answer for
 */
public record CheckedImport(
    Advisory advisory,
    Rendering rendering,
    Instant publishedAt,
    List<Problem> left,
    List<Problem> leaks) {}
