package org.embargo.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.app.Disclosures;
import org.embargo.app.Issues;
import org.embargo.app.Log;
import org.embargo.app.MemorySetups;
import org.embargo.app.NoLocks;
import org.embargo.app.OpenDisclosure;
import org.embargo.app.People;
import org.embargo.app.setup.RecordedStep;
import org.embargo.app.setup.RecordedSteps;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogCheck;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.Grant;
import org.embargo.core.setup.LevelState;

/**
 * Issues, levels and projects in memory, with the keeper over them. Project 10 is set up and has a
 * scheme of its own, 11 is set up and shares its scheme with others, 12 is not set up.
 */
final class SealWorld {
  static final long OWN = 10;
  static final long SHARED = 11;
  static final long OTHER = 12;
  static final long SEALING = 20;
  static final long TEAM_ONLY = 21;
  static final long STAFF = 22;
  static final long HIDING = 99;
  static final long ROLE = 30;
  static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String SECURITY = "security";
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");

  final MemorySetups setups = new MemorySetups();
  final Map<Long, TrackedIssue> issues = new TreeMap<>();
  final Map<Long, Disclosure> disclosures = new TreeMap<>();
  final SortedSet<Long> guarded = new TreeSet<>();
  final Map<Long, List<LevelState>> levels = new TreeMap<>();
  final List<LogEntry> log = new ArrayList<>();
  Optional<Instant> lastRound = Optional.empty();
  final Map<Long, Long> lastIssues = new TreeMap<>();
  long broken;

  final KeepSealed keepSealed;
  final WatchIssue watchIssue;
  final Reconcile reconcile;

  SealWorld() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Guard guard = new Guard(setups, new MemoryGuarded(), new MemoryIssues(), clock);
    Judge judge = new Judge(guard, new MemoryIssues(), setups, new MemoryLevels(), new Team());
    Reseal reseal =
        new Reseal(
            new MemoryIssues(), new MemoryLevels(), new MemoryRounds(), new MemoryLog(), clock);
    RemakeLevel remake = new RemakeLevel(setups, new NoSteps(), new MemoryLevels(), new NoLocks());
    keepSealed = new KeepSealed(guard, judge, reseal, remake, new NoLocks());
    watchIssue =
        new WatchIssue(
            guard,
            keepSealed,
            new OpenDisclosure(
                setups, new MemoryDisclosures(), new MemoryLog(), new NoLocks(), clock),
            new MemoryIssues());
    reconcile =
        new Reconcile(
            watchIssue,
            new MemoryGuarded(),
            new WatchedProjects(setups, new MemoryIssues(), new MemoryRounds(), remake),
            new MemoryRounds(),
            clock);
    for (long project : new long[] {OWN, SHARED}) {
      setups.save(new ProjectSetup(project, SECURITY, SEALING, ROLE, "fixed", CNA));
      levels.put(
          project,
          new ArrayList<>(
              List.of(level(SEALING, "projectrole", "reporter"), level(STAFF, "group"))));
    }
  }

  static LevelState level(long id, String... grants) {
    return new LevelState(
        id,
        "level " + id,
        List.of(grants).stream()
            .map(type -> new Grant(type, type.equals(Grant.ROLE) ? String.valueOf(ROLE) : "", type))
            .toList());
  }

  /** A security issue, with this level. */
  TrackedIssue security(long id, long projectId, Long level) {
    return put(id, projectId, SECURITY, null, level);
  }

  TrackedIssue put(long id, long projectId, String type, Long parent, Long level) {
    TrackedIssue issue =
        new TrackedIssue(
            id,
            "P-" + id,
            projectId,
            type,
            Optional.ofNullable(parent),
            Optional.ofNullable(level),
            Optional.of("reporter"),
            Optional.empty(),
            List.of());
    issues.put(id, issue);
    return issue;
  }

  Optional<Long> levelOf(long id) {
    return issues.get(id).levelId();
  }

  private final class MemoryIssues implements Issues {
    @Override
    public Optional<TrackedIssue> byKey(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TrackedIssue> byId(long id) {
      if (id == broken) {
        throw new IllegalStateException("broken");
      }
      return Optional.ofNullable(issues.get(id));
    }

    @Override
    public List<TrackedIssue> subTasksOf(long id) {
      return issues.values().stream()
          .filter(issue -> issue.parentId().filter(parent -> parent == id).isPresent())
          .toList();
    }

    @Override
    public List<Long> idsAfter(long projectId, long issueId) {
      return issues.values().stream()
          .filter(issue -> issue.projectId() == projectId && issue.id() > issueId)
          .map(TrackedIssue::id)
          .toList();
    }

    @Override
    public boolean maySee(String userKey, long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seal(long issueId, long levelId) {
      TrackedIssue was = issues.get(issueId);
      put(issueId, was.projectId(), was.typeId(), was.parentId().orElse(null), levelId);
    }
  }

  private final class MemoryDisclosures implements Disclosures {
    @Override
    public Optional<Disclosure> find(long issueId) {
      return Optional.ofNullable(disclosures.get(issueId));
    }

    @Override
    public boolean hasAnyIn(long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(Disclosure disclosure) {
      disclosures.put(disclosure.issueId(), disclosure);
    }
  }

  private final class MemoryGuarded implements Guarded {
    @Override
    public boolean has(long issueId) {
      return guarded.contains(issueId);
    }

    @Override
    public void add(long issueId, Instant since) {
      assertThat(guarded.add(issueId)).isTrue();
    }

    @Override
    public void remove(long issueId) {
      guarded.remove(issueId);
    }

    @Override
    public List<Long> ids() {
      return List.copyOf(guarded);
    }
  }

  private final class MemoryLevels implements Levels {
    @Override
    public ProjectLevels of(long projectId) {
      return new ProjectLevels(levels.getOrDefault(projectId, List.of()), projectId == OWN);
    }

    @Override
    public Optional<Long> make(long projectId, String name, List<Grant> grants) {
      if (projectId != OWN) {
        return Optional.empty();
      }
      long id = 100L + levels.get(projectId).size();
      levels.get(projectId).add(new LevelState(id, name, grants));
      return Optional.of(id);
    }

    @Override
    public long hiding(long projectId) {
      return HIDING;
    }

    @Override
    public List<String> openTo(TrackedIssue issue) {
      return issue
          .levelId()
          .map(level -> of(issue.projectId()).find(level).stream().map(LevelState::name).toList())
          .orElse(List.of("anyone"));
    }
  }

  private final class MemoryRounds implements Rounds {
    @Override
    public Optional<Instant> lastCompleted() {
      return lastRound;
    }

    @Override
    public long lastIssue(long projectId) {
      return lastIssues.getOrDefault(projectId, 0L);
    }

    @Override
    public void completed(Instant at, Map<Long, Long> last) {
      lastRound = Optional.of(at);
      lastIssues.putAll(last);
    }
  }

  private final class MemoryLog implements Log {
    @Override
    public void append(LogEntry entry) {
      log.add(entry);
    }

    @Override
    public LogCheck verify(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<LogEntry> of(long issueId) {
      return log.stream().filter(entry -> entry.issueId() == issueId).toList();
    }
  }

  private static final class Team implements People {
    @Override
    public boolean onSecurityTeam(String userKey, ProjectSetup setup) {
      return false;
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
    public String nameOf(String userKey) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoSteps implements RecordedSteps {
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
}
