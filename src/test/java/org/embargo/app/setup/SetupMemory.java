package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.embargo.app.Locks;
import org.embargo.app.ProjectSetups;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.step.Step;

/** What the plugin stores for a setup, in memory. */
final class SetupMemory {
  private SetupMemory() {}

  static final class MemorySteps implements RecordedSteps {
    private final Map<String, RecordedStep> rows = new TreeMap<>();

    /** What happens between two steps. */
    Consumer<Step> beforeStep = step -> {};

    @Override
    public List<RecordedStep> of(long projectId) {
      return new ArrayList<>(rows.values())
          .stream().filter(row -> row.projectId() == projectId).toList();
    }

    @Override
    public void save(RecordedStep step) {
      if (step.state() == State.STARTED) {
        beforeStep.accept(step.step());
      }
      rows.put(String.format(Locale.ROOT, "%d-%04d", step.projectId(), step.number()), step);
    }

    @Override
    public void dropPlanned(long projectId) {
      rows.values().removeIf(row -> row.projectId() == projectId && row.state() == State.PLANNED);
    }
  }

  static final class MemorySetups implements ProjectSetups {
    private final Map<Long, ProjectSetup> rows = new TreeMap<>();

    @Override
    public Optional<ProjectSetup> find(long projectId) {
      return Optional.ofNullable(rows.get(projectId));
    }

    @Override
    public void save(ProjectSetup setup) {
      rows.put(setup.projectId(), setup);
    }

    @Override
    public void remove(long projectId) {
      rows.remove(projectId);
    }
  }

  /** Free, unless a test says that somebody else has them. */
  static final class MemoryLocks implements Locks {
    boolean taken;

    @Override
    public <T> T whileHolding(List<String> names, Supplier<T> work) {
      return work.get();
    }

    @Override
    public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
      return taken ? Optional.empty() : Optional.of(work.get());
    }
  }
}
