package org.embargo.app.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.collaboration.Collaborators;
import org.embargo.app.guard.Guarded;
import org.embargo.app.guard.Rounds;
import org.embargo.app.history.Log;
import org.embargo.app.policy.Policies;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.setup.RecordedStep;
import org.embargo.app.setup.RecordedSteps;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.history.LogCheck;
import org.embargo.core.history.LogEntry;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.embargo.core.policy.VersionedPolicy;

/** What the plugin stores for the keeper, in memory. */
public final class SealMemory {
  private SealMemory() {}

  public static final class MemoryGuarded implements Guarded {
    public final Map<Long, Instant> ids = new TreeMap<>();
    private final Map<Long, Long> misplaced = new TreeMap<>();
    private final Map<Long, String> breaches = new TreeMap<>();

    /** Puts back what is stored now. */
    Runnable asItIs() {
      Map<Long, Instant> allIds = new TreeMap<>(ids);
      Map<Long, Long> allMisplaced = new TreeMap<>(misplaced);
      Map<Long, String> allBreaches = new TreeMap<>(breaches);
      return () -> {
        ids.clear();
        ids.putAll(allIds);
        misplaced.clear();
        misplaced.putAll(allMisplaced);
        breaches.clear();
        breaches.putAll(allBreaches);
      };
    }

    @Override
    public boolean settle(long issueId, Optional<Long> misplacedIn) {
      breaches.remove(issueId);
      Optional<Long> before = Optional.ofNullable(misplaced.remove(issueId));
      misplacedIn.filter(any -> has(issueId)).ifPresent(one -> misplaced.put(issueId, one));
      return has(issueId) && !before.equals(misplacedIn);
    }

    @Override
    public boolean isNewBreach(long issueId, String breach) {
      return has(issueId) && !breach.equals(breaches.put(issueId, breach));
    }

    @Override
    public Set<Long> misplaced() {
      return Set.copyOf(misplaced.keySet());
    }

    @Override
    public Optional<Instant> since(long issueId) {
      return Optional.ofNullable(ids.get(issueId));
    }

    @Override
    public boolean has(long issueId) {
      return ids.containsKey(issueId);
    }

    @Override
    public void add(long issueId, Optional<Long> parentId, Instant since) {
      ids.putIfAbsent(issueId, since);
    }

    @Override
    public void refresh(long issueId) {}

    @Override
    public boolean hasPartsOf(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(long issueId) {
      ids.remove(issueId);
      misplaced.remove(issueId);
    }

    @Override
    public List<Long> ids() {
      return List.copyOf(ids.keySet());
    }
  }

  public static final class MemoryOpenings implements Openings {
    /** What is put here past the port has come from another node. */
    public final Map<Long, Opening> all = new TreeMap<>();

    private final Set<Long> begun = new TreeSet<>();

    @Override
    public Optional<Opening> find(long issueId) {
      return Optional.ofNullable(all.get(issueId));
    }

    @Override
    public void save(Opening opening) {
      all.put(opening.issueId(), opening);
      refresh(opening.issueId());
    }

    @Override
    public void remove(long issueId) {
      all.remove(issueId);
      refresh(issueId);
    }

    @Override
    public List<Opening> unfinished() {
      return all.values().stream()
          .filter(one -> one.state() == State.PLANNED || one.state() == State.BEGUN)
          .toList();
    }

    @Override
    public boolean mayHaveBegun(long issueId) {
      return begun.contains(issueId);
    }

    private void refresh(long issueId) {
      begun.remove(issueId);
      find(issueId).filter(Opening::hasBegun).ifPresent(one -> begun.add(issueId));
    }
  }

  public static final class MemoryRounds implements Rounds {
    public Optional<Instant> last = Optional.empty();
    public final Map<Long, Long> issues = new TreeMap<>();

    @Override
    public Optional<Instant> lastCompleted() {
      return last;
    }

    @Override
    public void startAnew() {
      last = Optional.empty();
      issues.clear();
    }

    @Override
    public long lastIssue(long projectId) {
      return issues.getOrDefault(projectId, 0L);
    }

    @Override
    public void completed(Instant at, Map<Long, Long> lastIssues) {
      last = Optional.of(at);
      issues.putAll(lastIssues);
    }
  }

  public static final class MemoryLog implements Log {
    public final List<LogEntry> entries = new ArrayList<>();
    boolean isBroken;

    @Override
    public void append(LogEntry entry) {
      if (isBroken) {
        throw new IllegalStateException("no such table");
      }
      entries.add(entry);
    }

    @Override
    public LogCheck verify(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<LogEntry> of(long issueId) {
      return entries.stream()
          .filter(entry -> entry.subject().issueId().equals(Optional.of(issueId)))
          .toList();
    }
  }

  /** Of issues: the first of each has ten times its id, and others the ids after that. */
  public static final class MemoryAdvisories implements Advisories {
    public final Map<Long, List<AdvisoryId>> rows = new TreeMap<>();

    @Override
    public List<AdvisoryId> of(long issueId) {
      return List.copyOf(rows.getOrDefault(issueId, List.of()));
    }

    @Override
    public void beginFirst(long issueId, long projectId) {
      if (of(issueId).isEmpty()) {
        begin(issueId, projectId);
      }
    }

    @Override
    public AdvisoryId begin(long issueId, long projectId) {
      List<AdvisoryId> there = rows.computeIfAbsent(issueId, any -> new ArrayList<>());
      there.add(new AdvisoryId(10 * issueId + there.size()));
      return there.get(there.size() - 1);
    }

    @Override
    public AdvisoryId beginImport(CveId cveId, long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Long> issueOf(AdvisoryId advisoryId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Long> othersOf(AdvisoryId advisoryId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<AdvisoryId> covering(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> listAuthors(AdvisoryId advisoryId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void cover(AdvisoryId advisoryId, long issueId, String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void uncover(AdvisoryId advisoryId, long issueId, String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void waitNoMore(AdvisoryId advisoryId, long issueId) {
      throw new UnsupportedOperationException();
    }
  }

  static final class NoCollaborators implements Collaborators {
    @Override
    public void forget(long issueId) {
      // There is nothing to forget.
    }

    @Override
    public Set<Long> issues() {
      return Set.of();
    }

    @Override
    public Set<String> of(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(long issueId, String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(long issueId, String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long judged(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void judge(long issueId, long changeId) {
      throw new UnsupportedOperationException();
    }
  }

  /** One member at most. */
  public static final class Team implements People {
    private final String member;
    private final Runnable asked;

    public Team(String member) {
      this(member, () -> {});
    }

    /**
     * @param asked comes before each answer
     */
    Team(String member, Runnable asked) {
      this.member = member;
      this.asked = asked;
    }

    @Override
    public boolean onSecurityTeam(String userKey, ProjectSetup setup) {
      asked.run();
      return userKey.equals(member);
    }

    @Override
    public boolean mayAdministerJira(String userKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayAdministerProject(String userKey, long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayBrowse(String userKey, long projectId) {
      throw new UnsupportedOperationException();
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
      throw new UnsupportedOperationException();
    }
  }

  static final class NoSteps implements RecordedSteps {
    @Override
    public List<RecordedStep> of(long projectId) {
      return List.of();
    }

    @Override
    public void save(RecordedStep step) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void dropPlanned(long projectId) {
      throw new UnsupportedOperationException();
    }
  }

  static final class MemoryPolicies implements Policies {
    private final Map<Long, VersionedPolicy> rows = new TreeMap<>();

    @Override
    public VersionedPolicy current(long projectId) {
      return rows.getOrDefault(projectId, VersionedPolicy.DEFAULT);
    }

    @Override
    public void save(long projectId, VersionedPolicy policy) {
      rows.put(projectId, policy);
    }
  }

  public static final class MemoryDisclosures implements Disclosures {
    public final Map<Long, Disclosure> rows = new TreeMap<>();
    public final Set<Long> refreshed = new TreeSet<>();
    public Consumer<Disclosure> beforeSave = any -> {};

    @Override
    public Optional<Disclosure> find(long issueId) {
      return Optional.ofNullable(rows.get(issueId));
    }

    @Override
    public void refresh(long issueId) {
      refreshed.add(issueId);
    }

    @Override
    public boolean mayExist(long issueId) {
      return rows.containsKey(issueId);
    }

    @Override
    public boolean hasAnyIn(long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Disclosure> all() {
      return List.copyOf(rows.values());
    }

    @Override
    public void save(Disclosure disclosure) {
      beforeSave.accept(disclosure);
      rows.put(disclosure.issueId(), disclosure);
    }
  }
}
