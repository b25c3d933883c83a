package org.embargo.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A round of the keeper over 100,000 sealed issues, and a bare scan of the same rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReconcileBench {
  private FilledSandbox sandbox;

  @Setup
  public void setUp() throws Exception {
    sandbox = new FilledSandbox(100_000);
  }

  @TearDown
  public void close() {
    sandbox.close();
  }

  @Benchmark
  public void round() {
    sandbox.minute();
  }

  @Benchmark
  public long scan() {
    return sandbox
        .database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT i.id, i.project_id, i.level_id, i.updated FROM jira.issue i JOIN "
                            + sandbox.guardedTable
                            + " g ON g.\"ISSUE_ID\" = i.id")
                    .map(
                        (row, context) ->
                            row.getLong(1) + row.getLong(2) + row.getLong(3) + row.getLong(4))
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum());
  }
}
