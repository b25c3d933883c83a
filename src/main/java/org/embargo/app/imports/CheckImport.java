package org.embargo.app.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.app.render.Renderer;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.text.Problem;

/** Reads a file and says what would become public, and what is against it. */
public final class CheckImport {
  /** Of the CVE programme. */
  private static final Instant FIRST = Instant.parse("1999-01-01T00:00:00Z");

  private final List<AdvisoryReader> readers;
  private final Renderer renderer;
  private final ScanForLeaks scanForLeaks;
  private final ClusterClock clock;

  public CheckImport(
      List<AdvisoryReader> readers,
      Renderer renderer,
      ScanForLeaks scanForLeaks,
      ClusterClock clock) {
    this.readers = List.copyOf(readers);
    this.renderer = renderer;
    this.scanForLeaks = scanForLeaks;
    this.clock = clock;
  }

  /**
   * @param reader the key of the user who reads what is found
   */
  Outcome<CheckedImport> check(ImportRequest request, Cna cna, String reader) {
    return reader(request.format())
        .then(format -> format.read(request.file()))
        .then(imported -> check(imported, request, cna, reader));
  }

  private Outcome<AdvisoryReader> reader(String format) {
    return readers.stream()
        .filter(reader -> reader.name().equals(format))
        .findFirst()
        .<Outcome<AdvisoryReader>>map(Outcome.Done::new)
        .orElseGet(
            () ->
                Outcome.invalid(
                    "format",
                    "is not one of " + readers.stream().map(AdvisoryReader::name).toList()));
  }

  private Outcome<CheckedImport> check(
      Imported imported, ImportRequest request, Cna cna, String reader) {
    Advisory advisory = imported.advisory();
    Optional<Instant> publishedAt = imported.publishedAt().or(request::publishedAt);
    List<Problem> problems = new ArrayList<>(advisory.faults());
    problems.addAll(LeakScan.privateLists(advisory));
    if (advisory.cveId().isEmpty()) {
      problems.add(new Problem("cveId", "is not among the ids of the record"));
    }
    if (publishedAt.isEmpty()) {
      problems.add(new Problem("publishedAt", "is needed: the record does not say it"));
    } else if (publishedAt.get().isBefore(FIRST)) {
      problems.add(new Problem("publishedAt", "is before there were such records"));
    } else if (publishedAt.get().isAfter(clock.now())) {
      problems.add(
          new Problem("publishedAt", "is still to come: only what is public can be imported"));
    }
    problems.addAll(renderer.formatProblems(advisory));
    return problems.isEmpty()
        ? new Outcome.Done<>(
            new CheckedImport(
                advisory,
                imported.ids(),
                renderer.render(advisory, cna, Edition.FIRST),
                publishedAt.orElseThrow(),
                imported.left(),
                scanForLeaks.in(advisory, reader)))
        : Outcome.invalid(problems);
  }
}
