package org.embargo.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whatever reads or writes what somebody has sent: with half of what is taken, and with all. Both
 * sizes take turns, so that they run on the same compiled code, and a moment in which the machine
 * is slow falls on both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class LinearBench {
  /** The most versions that one product may have. */
  private static final int ALL = 10_000;

  @Param({
    "read draft",
    "import cve",
    "import osv",
    "check",
    "leaks",
    "fingerprint",
    "write cve",
    "write csaf 2.0",
    "write csaf 2.1",
    "write osv",
    "write html",
    "write announcement",
    "write release note",
    "compare",
    "index",
    "wide: read draft",
    "wide: import cve",
    "wide: check",
    "wide: leaks",
    "wide: write cve",
    "wide: write csaf 2.0",
    "wide: write csaf 2.1",
    "wide: write osv",
    "wide: write html",
    "wide: write announcement",
    "wide: write release note"
  })
  public String subject;

  private LinearWork half;
  private LinearWork all;

  /** Nanoseconds that went by in each, the median of one iteration. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Spent {
    private final List<Long> halves = new ArrayList<>();
    private final List<Long> alls = new ArrayList<>();

    @Setup(Level.Iteration)
    public void begin() {
      halves.clear();
      alls.clear();
    }

    public long half() {
      return median(halves);
    }

    public long all() {
      return median(alls);
    }

    private static long median(List<Long> spent) {
      return spent.stream().sorted().skip(spent.size() / 2).findFirst().orElse(0L);
    }
  }

  @Setup
  public void setUp() {
    half = new LinearWork(ALL / 2);
    all = new LinearWork(ALL);
  }

  @Benchmark
  public void inTurns(Spent spent) {
    spent.halves.add(half.spend(subject));
    spent.alls.add(all.spend(subject));
  }
}
