package org.embargo.bench;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.embargo.jira.setup.AudienceBench;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, and prints what docs/performance.md tells: ratios within one run. */
public final class Ratios {
  private Ratios() {}

  /**
   * @param args the packaged plugin
   */
  public static void main(String[] args) throws Exception {
    String bundle = args[0];
    StringBuilder table = new StringBuilder();
    Collection<RunResult> events = run(EventBench.class, bundle, 5, 2);
    double ours = median(events, "ours");
    double empty = median(events, "empty");
    line(
        table, "event on an ordinary issue, added to an empty listener", ours - empty, "ns median");
    Collection<RunResult> panels = run(PanelBench.class, bundle, 5, 1);
    line(
        table,
        "panel of an ordinary issue, added to an empty condition",
        median(panels, "ours") - median(panels, "empty"),
        "ns median");
    Collection<RunResult> rounds = run(ReconcileBench.class, bundle, 5, 3);
    line(
        table,
        "round over 100,000 sealed issues : bare scan",
        score(rounds, "round") / score(rounds, "scan"),
        "x");
    Collection<RunResult> audiences = run(AudienceBench.class, bundle, 3, 3);
    line(
        table,
        "asking for each of 50,000 users : audience by grants",
        score(audiences, "byAsking") / score(audiences, "byGrants"),
        "x");
    Collection<RunResult> formats = run(FormatBench.class, bundle, 5, 2);
    line(
        table,
        "an advisory in all formats : Jackson writing the same bytes",
        score(formats, "allFormats") / score(formats, "jackson"),
        "x");
    double ourMillis = score(run(CsafBench.class, bundle, 5, 2), "generateAndCheck");
    OptionalDouble theirs = CsafValidator.millisPerDocument(new CsafBench().documents());
    if (theirs.isPresent()) {
      line(
          table,
          "the validator of npm : checking and writing the same CSAF documents",
          theirs.getAsDouble() / ourMillis,
          "x");
    } else {
      table.append("| the validator of npm is not at hand, and not compared with | - |\n");
    }
    Collection<RunResult> creations = run(CreateBench.class, bundle, 5, 3);
    line(
        table,
        "creating an issue with 100,000 stored : with 100",
        spent(creations, "many") / spent(creations, "few"),
        "x");
    Collection<RunResult> queries = run(JqlBench.class, bundle, 5, 2);
    line(
        table,
        "functions of JQL over 100,000 disclosures : bare SQL select of the ids",
        score(queries, "functions") / score(queries, "bare"),
        "x");
    linear(table, bundle);
    line(
        table,
        "anonymous request with a body to any door : public index and reading the body, CPU",
        DoorBench.worst(bundle),
        "x");
    System.out.println(table);
  }

  /** The subject that grows fastest counts. */
  private static void linear(StringBuilder table, String bundle) throws RunnerException {
    Map<String, Double> ratios = new TreeMap<>();
    for (RunResult result : run(LinearBench.class, bundle, 3, 2)) {
      ratios.put(
          result.getParams().getParam("subject"), spent(result, "all") / spent(result, "half"));
    }
    Map.Entry<String, Double> worst =
        Collections.max(ratios.entrySet(), Map.Entry.comparingByValue());
    line(
        table,
        "twice the input : time, at the limits, the worst of "
            + (ratios.size() + " (" + worst.getKey() + ")"),
        worst.getValue(),
        "x");
  }

  private static Collection<RunResult> run(
      Class<?> benchmark, String bundle, int iterations, int seconds) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgsAppend("-Dsandbox.bundle=" + bundle)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private static double score(Collection<RunResult> results, String name) {
    return find(results, name).getPrimaryResult().getScore();
  }

  private static double median(Collection<RunResult> results, String name) {
    return find(results, name).getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double spent(Collection<RunResult> results, String counter) {
    return spent(find(results, "inTurns"), counter);
  }

  private static double spent(RunResult result, String counter) {
    return result.getSecondaryResults().get(counter).getScore();
  }

  private static RunResult find(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(one -> one.getParams().getBenchmark().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  private static void line(StringBuilder table, String what, double value, String unit) {
    table.append(String.format(Locale.ROOT, "| %s | %.2f %s |%n", what, value, unit));
  }
}
