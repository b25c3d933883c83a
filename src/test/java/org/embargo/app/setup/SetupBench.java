package org.embargo.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.NoLocks;
import org.embargo.app.common.Outcome;
import org.embargo.app.guard.HiddenIssues;
import org.embargo.app.project.KeepTeam;
import org.embargo.app.project.MemoryProjectLog;
import org.embargo.app.project.MemoryTeam;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.register.Disclosures;
import org.embargo.app.seal.SealMemory.MemoryGuarded;
import org.embargo.app.setup.CheckSetup.Status;
import org.embargo.app.setup.PlanSetup.Planned;
import org.embargo.app.setup.SetupMemory.Admins;
import org.embargo.app.setup.SetupMemory.Keys;
import org.embargo.app.setup.SetupMemory.MemoryLocks;
import org.embargo.app.setup.SetupMemory.MemorySteps;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.StoredIssues;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.setup.ProjectState;
import org.embargo.core.setup.Snapshot;
import org.embargo.core.setup.TypeState;
import org.embargo.core.setup.config.Kind;
import org.embargo.jira.setup.ConfiguredJira;
import org.embargo.json.LoggedSettings;

/** The use cases of a setup over the sandbox's managers, with the rest of the plugin in memory. */
final class SetupBench {
  static final long CLOUDSTACK = 10000;
  static final long WEBSITE = 10001;
  static final long LEGACY = 10002;
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");
  private static final Optional<String> ADMIN = Optional.of("JIRAUSER10000");

  final ConfiguredJira jira = new ConfiguredJira();
  final MemorySteps steps = new MemorySteps();
  final MemorySetups setups = new MemorySetups();
  final MemoryLocks locks = new MemoryLocks();
  final MemoryProjectLog projectLog = new MemoryProjectLog();
  final MemoryTeam team = new MemoryTeam();
  boolean disclosures;

  private final PlanSetup planSetup;
  private final ApplySetup applySetup;
  private final UndoSetup undoSetup;
  private final CheckSetup checkSetup;

  SetupBench() {
    SetupAdmission admission = new SetupAdmission(new Keys(), new Admins());
    SetupChoices choices = new SetupChoices(jira.names());
    Configurations configurations = jira.configurations();
    planSetup = new PlanSetup(admission, choices, configurations, steps, setups);
    Instant now = Instant.parse("2026-12-01T12:00:00Z");
    ClusterClock clock = () -> now;
    ProjectJournal journal = new ProjectJournal(projectLog, clock);
    KeepTeam keepTeam = new KeepTeam(team, team, setups, journal, new NoLocks());
    ChangeSetup changeSetup =
        new ChangeSetup(setups, journal, keepTeam, new LoggedSettings(), new NoLocks());
    StepRunner runner =
        new StepRunner(configurations, steps, changeSetup, new SomeDisclosures(), clock);
    applySetup = new ApplySetup(admission, planSetup, runner, steps, locks);
    undoSetup = new UndoSetup(admission, configurations, runner, steps, locks);
    checkSetup =
        new CheckSetup(
            admission,
            planSetup,
            choices,
            steps,
            jira.levels(),
            new HiddenIssues(
                new MemoryGuarded(),
                unused(StoredIssues.class),
                unused(Issues.class),
                jira.levels()));
  }

  /** Without a guarded issue nobody asks it. */
  private static <T> T unused(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  static SetupRequest request() {
    return request(Optional.empty());
  }

  static SetupRequest request(Optional<String> workflow) {
    return new SetupRequest(
        Optional.empty(),
        Optional.empty(),
        List.of("security-lead", "security-member"),
        List.of(),
        Optional.empty(),
        workflow,
        Optional.empty(),
        Optional.of(CNA));
  }

  Planned plan(long project, SetupRequest request) {
    Outcome<Planned> planned = planSetup.plan(String.valueOf(project), ADMIN, request);
    assertThat(planned).isInstanceOf(Outcome.Done.class);
    return planned.asOptional().orElseThrow();
  }

  Outcome<Progress> apply(long project, SetupRequest request) {
    return apply(project, request, plan(project, request).plan().digest());
  }

  Outcome<Progress> apply(long project, SetupRequest request, String digest) {
    return applySetup.apply(String.valueOf(project), ADMIN, request, digest);
  }

  Outcome<Progress> undo(long project) {
    return undoSetup.undo(String.valueOf(project), ADMIN);
  }

  Status status(long project) {
    return checkSetup.check(String.valueOf(project), ADMIN).asOptional().orElseThrow();
  }

  /** Done, to its end. */
  static void complete(Outcome<Progress> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(outcome.asOptional().orElseThrow().stopped()).isEmpty();
  }

  ProjectState state(long project) {
    return snapshot(project).project();
  }

  /** To the byte, every project. */
  Map<Long, String> states() {
    return jira.projectIds().stream()
        .collect(Collectors.toMap(id -> id, id -> state(id).toString(), (a, b) -> a, TreeMap::new));
  }

  List<TypeState> ordinaryTypes(long project) {
    return state(project).types().stream()
        .filter(type -> !type.type().name().equals("Security Vulnerability"))
        .toList();
  }

  /** That somebody else no longer shares a scheme is no change of a project. */
  static String withoutNeighbours(String state) {
    return state.replaceAll("sharedWith=\\[[^]]*]", "");
  }

  /** All that there is by name, of every kind. */
  Map<Kind, List<String>> names() {
    Map<Kind, List<String>> names = new TreeMap<>();
    snapshot(CLOUDSTACK)
        .named()
        .forEach((kind, ids) -> names.put(kind, ids.keySet().stream().sorted().toList()));
    return names;
  }

  private Snapshot snapshot(long project) {
    return jira.configurations()
        .read(
            project,
            plan(project, request()).choices(),
            new Configurations.Made(Set.of(), Set.of()),
            Optional.empty());
  }

  private final class SomeDisclosures implements Disclosures {
    @Override
    public Optional<Disclosure> find(long issueId) {
      return Optional.empty();
    }

    @Override
    public void refresh(long issueId) {}

    @Override
    public boolean mayExist(long issueId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasAnyIn(long projectId) {
      return disclosures;
    }

    @Override
    public List<Disclosure> all() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(Disclosure disclosure) {
      throw new UnsupportedOperationException();
    }
  }
}
