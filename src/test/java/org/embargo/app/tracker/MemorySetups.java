package org.embargo.app.tracker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.core.disclosure.ProjectSetup;

/** The setups of projects, in memory. */
public final class MemorySetups implements ProjectSetups {
  private final Map<Long, ProjectSetup> rows = new TreeMap<>();

  @Override
  public Optional<ProjectSetup> find(long projectId) {
    return Optional.ofNullable(rows.get(projectId));
  }

  @Override
  public List<ProjectSetup> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public void save(ProjectSetup setup) {
    rows.put(setup.projectId(), setup);
  }

  @Override
  public void remove(long projectId) {
    rows.remove(projectId);
  }

  @Override
  public void refresh() {}
}
