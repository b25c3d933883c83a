package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.common.Locks;
import org.embargo.app.seal.SealMemory.MemoryGuarded;
import org.embargo.app.seal.SealMemory.MemoryLog;
import org.embargo.core.history.LogEntry;

/** What fails within one has stored nothing. */
final class Transactions implements Locks {
  private final MemoryGuarded guarded;
  private final MemoryLog log;

  Transactions(MemoryGuarded guarded, MemoryLog log) {
    this.guarded = guarded;
    this.log = log;
  }

  @Override
  public <T> T whileHolding(List<String> names, Supplier<T> work) {
    List<LogEntry> lines = List.copyOf(log.entries);
    Runnable before = guarded.asItIs();
    try {
      return work.get();
    } catch (Throwable e) {
      before.run();
      log.entries.clear();
      log.entries.addAll(lines);
      throw e;
    }
  }

  @Override
  public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isInside() {
    return false;
  }
}
