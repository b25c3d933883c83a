package org.embargo.app.project;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.embargo.app.tracker.Teams;
import org.embargo.core.disclosure.ProjectSetup;

/** One team for all projects as the tracker has it, and the record of it, in memory. */
public final class MemoryTeam implements Teams, TeamMembers {
  public final Set<String> now = new HashSet<>();
  public final Map<Long, Map<String, Instant>> record = new TreeMap<>();
  public Runnable whenRead = () -> {};

  @Override
  public Set<String> members(ProjectSetup setup) {
    whenRead.run();
    return Set.copyOf(now);
  }

  @Override
  public Set<Long> projects() {
    return Set.copyOf(record.keySet());
  }

  @Override
  public Map<String, Instant> of(long projectId) {
    return Map.copyOf(record.getOrDefault(projectId, Map.of()));
  }

  @Override
  public Optional<Instant> since(long projectId, String userKey) {
    return Optional.ofNullable(of(projectId).get(userKey));
  }

  @Override
  public void add(long projectId, String userKey, Instant since) {
    record.computeIfAbsent(projectId, none -> new TreeMap<>()).put(userKey, since);
  }

  @Override
  public void remove(long projectId, String userKey) {
    record.getOrDefault(projectId, new TreeMap<>()).remove(userKey);
  }
}
