package org.embargo.app.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.embargo.app.advisory.SiteAddresses;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.NoLocks;
import org.embargo.app.common.SealingClock;
import org.embargo.app.guard.Guard;
import org.embargo.app.history.Breaches;
import org.embargo.app.history.Journal;
import org.embargo.app.project.KeepTeam;
import org.embargo.app.project.MemoryProjectLog;
import org.embargo.app.project.MemoryTeam;
import org.embargo.app.register.CaseRegister;
import org.embargo.app.seal.SealMemory.MemoryAdvisories;
import org.embargo.app.seal.SealMemory.MemoryDisclosures;
import org.embargo.app.seal.SealMemory.MemoryGuarded;
import org.embargo.app.seal.SealMemory.MemoryLog;
import org.embargo.app.seal.SealMemory.MemoryOpenings;
import org.embargo.app.seal.SealMemory.MemoryPolicies;
import org.embargo.app.seal.SealMemory.MemoryRounds;
import org.embargo.app.seal.SealMemory.NoCollaborators;
import org.embargo.app.seal.SealMemory.NoSteps;
import org.embargo.app.seal.SealMemory.Team;
import org.embargo.app.setup.ChangeSetup;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.Moves.Move;
import org.embargo.app.tracker.Projects;
import org.embargo.app.tracker.StoredIssues;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.embargo.core.setup.LevelState;
import org.embargo.core.setup.config.Grant;
import org.embargo.core.text.Problem;
import org.embargo.json.LoggedSettings;
import org.jspecify.annotations.Nullable;

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
  static final String MEMBER = "member";
  static final long ROLE = 30;
  static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String SECURITY = "security";
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "a1");

  final MemorySetups setups = new MemorySetups();
  final Map<Long, TrackedIssue> issues = new TreeMap<>();
  final MemoryDisclosures disclosures = new MemoryDisclosures();
  final MemoryAdvisories advisories = new MemoryAdvisories();
  final MemoryPolicies policies = new MemoryPolicies();
  final MemoryProjectLog projectLog = new MemoryProjectLog();
  final MemoryTeam team = new MemoryTeam();
  final KeepTeam keepTeam =
      new KeepTeam(team, team, setups, projectLog.journalAt(NOW), new NoLocks());
  final MemoryGuarded guarded = new MemoryGuarded();
  final MemoryOpenings openings = new MemoryOpenings();
  final Map<Long, List<LevelState>> levels = new TreeMap<>();
  final MemoryLog log = new MemoryLog();
  final Map<Long, TrackedIssue> indexed = new TreeMap<>();
  final MemoryRounds rounds = new MemoryRounds();
  final Map<Long, Instant> updates = new TreeMap<>();
  final List<Long> looked = new ArrayList<>();

  /** What keepers were given to look at. */
  final List<TrackedIssue> kept = new ArrayList<>();

  final Map<Long, Move> moves = new TreeMap<>();
  @Nullable String requestOf;
  boolean changesFail;
  Instant updated = NOW;
  long broken;
  boolean cannotMake;
  boolean indexFails;

  /** Throws where the scheme that says whom an issue is open to cannot be read. */
  Runnable schemeIsRead = () -> {};

  /** Comes before each answer whether somebody is on a security team. */
  Runnable teamIsAsked = () -> {};

  /** Comes after the tracker has stored a level. */
  Runnable levelIsGiven = () -> {};

  boolean clusterHasNoTime;

  private final Judge judge;
  final KeepSealed keepSealed;
  final OpenDisclosure openDisclosure;
  final WatchIssue watchIssue;
  final Reconcile reconcile;

  SealWorld() {
    ClusterClock clock = this::clusterTime;
    SealingClock sealing = new SealingClock(clock, Clock.fixed(NOW, ZoneOffset.UTC));
    Guard guard = new Guard(setups, guarded, new MemoryIssues(), openings, sealing);
    Homes homes = new Homes(disclosures, setups);
    judge =
        new Judge(
            guard,
            new MemoryIssues(),
            setups,
            new MemoryLevels(),
            new Team(MEMBER, () -> teamIsAsked.run()),
            homes);
    Reseal reseal =
        new Reseal(new MemoryIssues(), guarded, new MemoryLevels(), rounds, log, sealing);
    RemakeLevel remake =
        new RemakeLevel(
            setups,
            new ChangeSetup(
                setups, projectLog.journalAt(NOW), keepTeam, new LoggedSettings(), new NoLocks()),
            new NoSteps(),
            new MemoryLevels(),
            new NoLocks());
    keepSealed = new KeepSealed(guard, judge, reseal, remake, new Transactions(guarded, log));
    openDisclosure =
        new OpenDisclosure(
            setups,
            new CaseRegister(advisories, disclosures),
            new MemoryIssues(),
            policies,
            new NoteMove(
                id -> Optional.ofNullable(moves.get(id)),
                () -> Optional.ofNullable(requestOf),
                log),
            new Journal(log, clock),
            new NoLocks());
    watchIssue =
        new WatchIssue(guard, keepSealed, List.of(openDisclosure, kept::add), new MemoryIssues());
    WatchedProjects projects =
        new WatchedProjects(setups, new MemoryStored(), rounds, new MemoryLevels(), remake);
    reconcile =
        new Reconcile(
            watchIssue,
            new Suspects(guarded, disclosures, new MemoryStored(), projects, new NoCollaborators()),
            projects,
            rounds,
            clock);
    for (long project : new long[] {OWN, SHARED}) {
      setups.save(new ProjectSetup(project, SECURITY, SEALING, ROLE, "fixed", CNA));
      levels.put(
          project,
          new ArrayList<>(
              List.of(level(SEALING, "projectrole", "reporter"), level(STAFF, "group"))));
    }
  }

  TellTeam tellTeam(Breaches breaches, TeamMail mail) {
    BreachReport report =
        new BreachReport(
            judge,
            guarded,
            new Homes(disclosures, setups),
            log,
            new KeyedProjects(),
            new SiteAddresses());
    return new TellTeam(breaches, report, setups, mail, () -> NOW);
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

  private Instant updatedAt(long id) {
    return updates.getOrDefault(id, updated);
  }

  Optional<Long> levelOf(long id) {
    return issues.get(id).levelId();
  }

  private final class MemoryStored implements StoredIssues {
    @Override
    public Optional<List<Place>> astray(Map<Long, Long> sealing, Instant since) {
      return Optional.empty();
    }

    @Override
    public List<Place> places(List<Long> ids) {
      if (ids.contains(broken)) {
        throw new IllegalStateException("broken");
      }
      return ids.stream().map(issues::get).filter(Objects::nonNull).map(this::place).toList();
    }

    private Place place(TrackedIssue issue) {
      return new Place(issue.id(), issue.projectId(), issue.levelId(), updatedAt(issue.id()));
    }

    @Override
    public List<Long> idsAfter(long projectId, long issueId) {
      return issues.values().stream()
          .filter(issue -> issue.projectId() == projectId && issue.id() > issueId)
          .map(TrackedIssue::id)
          .toList();
    }

    @Override
    public List<Long> idsChangedSince(long projectId, Instant since) {
      if (changesFail) {
        throw new IllegalStateException("no such column");
      }
      return issues.values().stream()
          .filter(issue -> issue.projectId() == projectId)
          .filter(issue -> !updatedAt(issue.id()).isBefore(since))
          .map(TrackedIssue::id)
          .toList();
    }
  }

  /** All there are. */
  private static final class KeyedProjects implements Projects {
    @Override
    public Optional<Long> idOf(String projectKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> keyOf(long projectId) {
      return Optional.of("PROJECT" + projectId);
    }

    @Override
    public List<Problem> problems(ProjectSetup setup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Problem> problemsOfLevel(ProjectSetup setup) {
      throw new UnsupportedOperationException();
    }
  }

  private final class MemoryIssues implements Issues {
    @Override
    public boolean isPublic(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TrackedIssue> byKey(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TrackedIssue> byId(long id) {
      looked.add(id);
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
    public boolean maySee(String userKey, long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seal(long issueId, long levelId) {
      TrackedIssue was = issues.get(issueId);
      put(issueId, was.projectId(), was.typeId(), was.parentId().orElse(null), levelId);
      levelIsGiven.run();
    }

    @Override
    public void unseal(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void index(long issueId) {
      if (indexFails) {
        throw new IllegalStateException("index");
      }
      indexed.put(issueId, issues.get(issueId));
    }
  }

  private Instant clusterTime() {
    if (clusterHasNoTime) {
      throw new IllegalStateException("the database does not return its time now");
    }
    return NOW;
  }

  private final class MemoryLevels implements Levels {
    @Override
    public ProjectLevels of(long projectId) {
      return new ProjectLevels(levels.getOrDefault(projectId, List.of()), projectId == OWN);
    }

    @Override
    public Optional<Long> make(long projectId, String name, List<Grant> grants) {
      if (projectId != OWN || cannotMake) {
        return Optional.empty();
      }
      long id = 100L + levels.get(projectId).size();
      levels.get(projectId).add(new LevelState(id, name, grants));
      return Optional.of(id);
    }

    @Override
    public long hiding(long projectId, List<Long> preferred) {
      return HIDING;
    }

    @Override
    public List<String> openTo(TrackedIssue issue) {
      schemeIsRead.run();
      return issue
          .levelId()
          .map(level -> of(issue.projectId()).find(level).stream().map(LevelState::name).toList())
          .orElse(List.of("anyone"));
    }
  }
}
