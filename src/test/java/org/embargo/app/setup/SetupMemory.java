package org.embargo.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.embargo.app.common.Locks;
import org.embargo.app.setup.RecordedStep.State;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.setup.step.Step;
import org.embargo.core.text.Problem;

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

  /** Free, unless a test says that somebody else has them. */
  static final class MemoryLocks implements Locks {
    @Override
    public boolean isInside() {
      return false;
    }

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

  /** Project keys are the ids here. */
  static final class Keys implements Projects {
    @Override
    public Optional<Long> idOf(String projectKey) {
      return Optional.of(Long.valueOf(projectKey));
    }

    @Override
    public Optional<String> keyOf(long projectId) {
      return Optional.of(String.valueOf(projectId));
    }

    @Override
    public List<Problem> problems(ProjectSetup setup) {
      return List.of();
    }

    @Override
    public List<Problem> problemsOfLevel(ProjectSetup setup) {
      return List.of();
    }
  }

  static final class Admins implements People {
    @Override
    public boolean onSecurityTeam(String userKey, ProjectSetup setup) {
      return false;
    }

    @Override
    public boolean mayAdministerJira(String userKey) {
      return userKey.equals("JIRAUSER10000");
    }

    @Override
    public boolean mayAdministerProject(String userKey, long projectId) {
      return mayAdministerJira(userKey);
    }

    @Override
    public boolean mayBrowse(String userKey, long projectId) {
      return mayAdministerJira(userKey);
    }

    @Override
    public boolean exists(String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> keyOf(String userName) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isActive(String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String nameOf(String userKey) {
      return userKey;
    }
  }
}
