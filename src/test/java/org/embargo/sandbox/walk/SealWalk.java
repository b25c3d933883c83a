package org.embargo.sandbox.walk;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.embargo.sandbox.Desk;
import org.embargo.sandbox.jira.Demo;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.SandboxProject;
import org.embargo.sandbox.workflow.Invalid;

/** People who do whatever Jira lets them do, each step told by a kind and a number. */
final class SealWalk {
  private static final List<String> PROJECTS =
      List.of("CLOUDSTACK", "WEBSITE", "LEGACY", "ARCHIVE");

  private final List<Desk> desks;
  private Desk desk;
  private final SealOracle oracle;
  private final WordOracle words;
  private final Admin admin;
  private final List<Long> issues = new ArrayList<>();
  private Instant now;
  private String actor = "";
  private String last = "";
  private final List<String> bornOpen = new ArrayList<>();

  /**
   * @param desks one of each node
   */
  SealWalk(List<Desk> desks, Instant start) {
    this.desks = List.copyOf(desks);
    this.desk = desks.get(0);
    this.oracle = new SealOracle(desks);
    this.words = new WordOracle(desks, oracle);
    this.admin = new Admin(desk.jira());
    this.now = start;
  }

  /** What can happen. Those that tell nobody are followed by a minute. */
  enum Kind {
    FILE,
    FILE_BUG,
    SUB_TASK,
    CLONE,
    MOVE,
    TO_SUB_TASK,
    TO_ISSUE,
    EDIT,
    SET_LEVEL,
    COLLABORATOR,
    COMMENT,
    IMPORT,
    DELETE_LEVEL,
    OPEN_LEVEL,
    LOCK_REPORTER_OUT,
    TEAM,
    DIE,
    DELETE,
    MINUTE
  }

  /** What a node may have stored when it goes down. */
  private static final List<Kind> STORING =
      List.of(
          Kind.FILE,
          Kind.SUB_TASK,
          Kind.CLONE,
          Kind.MOVE,
          Kind.TO_SUB_TASK,
          Kind.TO_ISSUE,
          Kind.SET_LEVEL,
          Kind.COMMENT);

  record Step(Kind kind, long number) {}

  /** How many mails about secret issues have been looked at. */
  int mails() {
    return words.mails();
  }

  /** How often it was looked at who reads an internal comment. */
  int readings() {
    return words.readings();
  }

  /** What was made is deleted, and so a failure is told by the steps since. */
  void startAnew() {
    for (long id : issues) {
      Optional.ofNullable((SandboxIssue) desk.issues().getIssueObject(id))
          .ifPresent(issue -> desk.removals().discard(issue, Demo.USERS.get(0)));
    }
    issues.clear();
    oracle.forget();
    words.forget();
    oracle.formerLevels().forEach(this::deleteLevel);
  }

  Instant now() {
    return now;
  }

  /** Does the step, and gives what is wrong afterwards; empty when nothing is. */
  List<String> go(Step step) {
    Random random = new Random(step.number());
    desk = desks.get(Math.floorMod(step.number(), desks.size()));
    actor = pick(active(), random).map(User::name).orElseThrow();
    last =
        step.kind() + " by " + actor + (desks.size() > 1 ? " on node " + desks.indexOf(desk) : "");
    try {
      desk.as(actor, () -> act(step.kind(), random));
    } catch (Invalid e) {
      last += ", refused: " + e.getMessage();
    }
    List<SandboxIssue> secret = oracle.secretOf(issues);
    List<String> faults = new ArrayList<>(oracle.faults(secret));
    faults.addAll(words.faults(secret));
    faults.addAll(bornOpen);
    bornOpen.clear();
    return faults;
  }

  private static List<User> active() {
    return Demo.USERS.stream().filter(User::isActive).toList();
  }

  String told() {
    return last;
  }

  private boolean act(Kind kind, Random random) throws Invalid {
    switch (kind) {
      case FILE -> file(random, "Security Vulnerability");
      case FILE_BUG -> file(random, "Bug");
      case SUB_TASK -> subTask(random);
      case CLONE -> withIssue(random, issue -> add(copy(issue, random)));
      case MOVE -> withIssue(random, issue -> move(issue, random));
      case TO_SUB_TASK -> toSubTask(random);
      case TO_ISSUE -> withIssue(random, issue -> desk.wizards().convertToIssue(issue, "Bug"));
      case EDIT -> withIssue(random, issue -> edit(issue, "summary", List.of("Edited")));
      case SET_LEVEL -> withIssue(random, issue -> setLevel(issue, random));
      case DELETE -> withIssue(random, issue -> desk.removals().delete(issue, true));
      case COLLABORATOR -> withIssue(random, issue -> collaborator(issue, random));
      case COMMENT -> withIssue(random, issue -> comment(issue, random));
      default -> silent(kind, random);
    }
    return true;
  }

  private void silent(Kind kind, Random random) throws Invalid {
    switch (kind) {
      case IMPORT -> importIssue(random);
      case DELETE_LEVEL -> sealing(random).ifPresent(this::deleteLevel);
      case OPEN_LEVEL -> sealing(random).ifPresent(admin::open);
      case LOCK_REPORTER_OUT -> sealing(random).ifPresent(admin::lockReporterOut);
      case TEAM -> changeTeam(random);
      case DIE -> die(random);
      default -> last += ", a minute";
    }
    minute();
  }

  /** Does something that is stored, of which nobody hears. */
  private void die(Random random) throws Invalid {
    Kind kind = STORING.get(random.nextInt(STORING.size()));
    last += ": " + kind;
    desk.switches().diesAfterStoring = true;
    try {
      act(kind, random);
    } finally {
      desk.switches().diesAfterStoring = false;
    }
  }

  private void minute() {
    now = now.plusSeconds(60);
    desk.at(now);
    desks.forEach(node -> node.activity().mailBatch().flush());
  }

  private interface Deed {
    void on(SandboxIssue issue) throws Invalid;
  }

  private void withIssue(Random random, Deed deed) throws Invalid {
    Optional<SandboxIssue> issue = pick(issues, random).flatMap(this::visible);
    if (issue.isPresent()) {
      last += " on " + issue.get().getKey();
      deed.on(issue.get());
    }
  }

  /** As who acts sees it. */
  private Optional<SandboxIssue> visible(long id) {
    return Optional.ofNullable((SandboxIssue) desk.issues().getIssueObject(id))
        .flatMap(issue -> desk.service().find(issue.getKey()));
  }

  private void add(SandboxIssue issue) {
    addImported(issue);
    if (oracle.isBornOpen(issue)) {
      bornOpen.add(issue.getKey() + " was stored without a level");
    }
  }

  private void addImported(SandboxIssue issue) {
    issues.add(issue.getId());
    last += " -> " + issue.getKey();
  }

  private void file(Random random, String type) throws Invalid {
    String project = PROJECTS.get(random.nextInt(PROJECTS.size()));
    last += " in " + project;
    add(desk.service().create(project, type, Map.of("summary", List.of("Hole"))));
  }

  private void subTask(Random random) throws Invalid {
    withIssue(
        random,
        parent ->
            add(
                desk.service()
                    .create(
                        parent.getProjectObject().getKey(),
                        "Sub-task",
                        Map.of("summary", List.of("Part"), "parent", List.of(parent.getKey())))));
  }

  private SandboxIssue copy(SandboxIssue issue, Random random) throws Invalid {
    return desk.wizards().copy(issue, random.nextBoolean());
  }

  private void move(SandboxIssue issue, Random random) throws Invalid {
    SandboxProject target =
        desk.jira().projects().find(PROJECTS.get(random.nextInt(PROJECTS.size()))).orElseThrow();
    IssueType type = pick(target.getIssueTypes(), random).orElseThrow();
    Optional<String> level =
        random.nextBoolean()
            ? Optional.empty()
            : pick(desk.jira().levels().of(target), random).map(LevelRow::name);
    last += " to " + target.getKey() + " as " + type.getName() + " at " + level;
    if (!type.isSubTask() && issue.getParentId() == null) {
      desk.wizards().move(issue, target.getKey(), type.getName(), level);
    }
  }

  private void toSubTask(Random random) throws Invalid {
    withIssue(
        random,
        issue -> {
          Optional<SandboxIssue> parent = pick(issues, random).flatMap(this::visible);
          boolean fits =
              issue.getParentId() == null
                  && issue.getSubTaskObjects().isEmpty()
                  && parent
                      .filter(p -> p.getParentId() == null && !p.getId().equals(issue.getId()))
                      .filter(p -> p.getProjectId().equals(issue.getProjectId()))
                      .isPresent();
          if (fits) {
            last += " under " + parent.get().getKey();
            desk.wizards().convertToSubTask(issue, parent.get(), "Sub-task");
          }
        });
  }

  private void edit(SandboxIssue issue, String field, List<String> values) throws Invalid {
    desk.service().edit(issue, Map.of(field, values));
  }

  private void setLevel(SandboxIssue issue, Random random) throws Invalid {
    List<String> level =
        pick(desk.jira().levels().of(issue.getProjectObject()), random)
            .filter(one -> random.nextInt(3) > 0)
            .map(LevelRow::name)
            .stream()
            .toList();
    last += " to " + level;
    edit(issue, "security", level);
  }

  private void comment(SandboxIssue issue, Random random) {
    String text = String.format(Locale.ROOT, "Words %016x.", random.nextLong());
    words.aboutToSay(actor, issue, text);
    desk.activity()
        .comments()
        .create(issue, desk.currentUser().getLoggedInUser(), text, null, null, true);
  }

  private void collaborator(SandboxIssue issue, Random random) throws Invalid {
    Optional<String> field = oracle.collaborators(issue.getProjectId());
    if (field.isPresent()) {
      List<String> names = pick(Demo.USERS, random).map(User::name).stream().toList();
      last += " adds " + names;
      edit(issue, field.get(), names);
      if (oracle.isOnTeam(actor, issue.getProjectId())) {
        oracle.letIn(issue.getId(), names);
      }
    }
  }

  private void importIssue(Random random) throws Invalid {
    SandboxProject project =
        desk.jira().projects().find(random.nextBoolean() ? "LEGACY" : "CLOUDSTACK").orElseThrow();
    addImported(
        desk.wizards()
            .importIssue(
                project,
                "Security Vulnerability",
                Map.of("summary", "Hole", "reporter", "reporter"),
                false));
  }

  /** Empty while nobody has made another one. */
  private Optional<Long> sealing(Random random) {
    return oracle.sealingLevel(projectSetUp(random));
  }

  private void deleteLevel(long level) {
    desk.removals().deleteLevel(level, null);
  }

  private void changeTeam(Random random) {
    long project = projectSetUp(random);
    ApplicationUser user = pick(Demo.USERS, random).orElseThrow();
    boolean in = admin.toggle(user, oracle.teamRole(), project);
    last += (in ? " lets in " : " takes out ") + user.getName();
  }

  private long projectSetUp(Random random) {
    long project = random.nextBoolean() ? 10000 : 10002;
    last += String.format(Locale.ROOT, " in project %d", project);
    return project;
  }

  private static <T> Optional<T> pick(Collection<T> all, Random random) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(all).get(random.nextInt(all.size())));
  }
}
