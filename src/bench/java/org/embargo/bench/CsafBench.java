package org.embargo.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.render.Format;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryGenerator;
import org.embargo.core.advisory.Edition;
import org.embargo.core.disclosure.Cna;
import org.embargo.feed.csaf.CsafFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Checks an advisory and writes it as CSAF 2.0; {@link CsafValidator} checks the same documents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsafBench {
  static final int DOCUMENTS = 100;

  private static final Cna APACHE = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

  private final Format format = CsafFormat.v20(new SiteAddresses());
  private final List<Advisory> advisories;

  public CsafBench() {
    AdvisoryGenerator generator = new AdvisoryGenerator(20261123);
    advisories =
        Stream.generate(generator::next)
            .filter(one -> one.problems().isEmpty() && format.problems(one).isEmpty())
            .limit(DOCUMENTS)
            .toList();
  }

  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public int generateAndCheck() {
    return documents().stream().mapToInt(String::length).sum();
  }

  List<String> documents() {
    return advisories.stream().map(this::document).toList();
  }

  private String document(Advisory advisory) {
    if (!advisory.problems().isEmpty() || !format.problems(advisory).isEmpty()) {
      throw new IllegalStateException("was without a problem");
    }
    return format
        .render(advisory, APACHE, Edition.FIRST)
        .text()
        .replace(Edition.PUBLICATION, "2026-11-01T00:00:00Z");
  }
}
