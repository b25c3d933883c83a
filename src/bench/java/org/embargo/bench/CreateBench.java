package org.embargo.bench;

import java.util.concurrent.TimeUnit;
import org.embargo.sandbox.workflow.Invalid;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Creating a security issue, with few and with very many there. The two take turns in one virtual
 * machine: what it compiles, collects and waits for is the same for both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CreateBench {
  private FilledSandbox few;
  private FilledSandbox many;

  /** Nanoseconds that went by in each. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Spent {
    public long few;
    public long many;
  }

  @Setup
  public void setUp() throws Exception {
    few = new FilledSandbox(100);
    many = new FilledSandbox(100_000);
  }

  @TearDown
  public void close() {
    few.close();
    many.close();
  }

  @Benchmark
  public void inTurns(Spent spent) throws Invalid {
    spent.few += create(few);
    spent.many += create(many);
  }

  private static long create(FilledSandbox sandbox) throws Invalid {
    long begun = System.nanoTime();
    sandbox.desk().as("reporter", sandbox::create);
    return System.nanoTime() - begun;
  }
}
