package org.embargo.bench;

import java.util.concurrent.TimeUnit;
import org.embargo.sandbox.workflow.Invalid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Creating a security issue, with few and with very many there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CreateBench {
  @Param({"100", "100000"})
  public int stored;

  private FilledSandbox sandbox;

  @Setup
  public void setUp() throws Exception {
    sandbox = new FilledSandbox(stored);
  }

  @TearDown
  public void close() {
    sandbox.close();
  }

  @Benchmark
  public Object create() throws Invalid {
    return sandbox.desk().as("reporter", sandbox::create);
  }
}
