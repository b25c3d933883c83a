package org.embargo.app.draft;

import static org.embargo.app.publication.PublishDueTest.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.NoLocks;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Cases;
import org.embargo.app.disclosure.Contributors;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.disclosure.Papers;
import org.embargo.app.disclosure.Releases;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.app.history.Journal;
import org.embargo.app.history.Log;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.Memberships;
import org.embargo.app.project.TeamMembers;
import org.embargo.app.publication.NothingDue;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;

/**
 * The issues 7 and 8 of one project, and the draft of the advisory of 7, which alice has saved. Bob
 * is on the team too. A test spoils one thing.
 */
final class DraftWorld {
  static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  static final AdvisoryKey KEY = AdvisoryKey.firstOf("KEY-7");

  /** That of the issue 7 with this key. */
  static final AdvisoryId ADVISORY = new AdvisoryId(70);

  static final ProjectSetup SETUP =
      new ProjectSetup(
          1, "10", 2, 3, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  final Map<Long, TrackedIssue> issues = new TreeMap<>(Map.of(7L, issue(7, 1), 8L, issue(8, 1)));
  final Set<Long> cases = new HashSet<>(Set.of(7L, 8L));
  Optional<Draft> draft = Optional.of(draft(1, AdvisoryFixture.complete()));
  Set<String> contributors = Set.of("alice");
  Optional<Instant> since = Optional.of(NOW);
  PublicationPolicy policy = PublicationPolicy.DEFAULT;
  Optional<Revision> latest = Optional.empty();

  /** External ones, by name. */
  final Set<String> releases = new TreeSet<>();

  final Set<Long> covered = new TreeSet<>();
  Set<String> listAuthors = Set.of();
  final Set<Long> takenOff = new TreeSet<>();
  final Map<Long, List<AdvisoryId>> covering = new TreeMap<>();

  final Map<AdvisoryId, Integer> required = new HashMap<>();

  final List<Approval> approvals = new ArrayList<>();
  final List<LogEntry> log = new ArrayList<>();

  static TrackedIssue issue(long id, long projectId) {
    return new TrackedIssue(
        id,
        "KEY-" + id,
        projectId,
        "10",
        Optional.empty(),
        Optional.of(2L),
        Optional.empty(),
        Optional.of("fixed"),
        List.of(new FixVersion(5, "1.0", true)));
  }

  /** The fix versions of the issue 7. */
  void awaits(FixVersion... versions) {
    TrackedIssue before = issues.get(7L);
    issues.put(
        7L,
        new TrackedIssue(
            before.id(),
            before.key(),
            before.projectId(),
            before.typeId(),
            before.parentId(),
            before.levelId(),
            before.reporterKey(),
            before.resolutionId(),
            List.of(versions)));
  }

  /** The digest of what the advisory waits for; empty where the issue is no case. */
  String basis() {
    return files().find(7, 1).map(file -> file.basisDigest()).orElse("");
  }

  static Draft draft(int version, Advisory advisory) {
    return new Draft(ADVISORY, version, advisory, "alice", NOW);
  }

  /** The draft as it is becomes revision 1. */
  void publish() {
    Advisory advisory = draft.orElseThrow().advisory();
    latest =
        Optional.of(
            new Revision(
                ADVISORY,
                1,
                advisory.cveId().orElseThrow(),
                advisory,
                new Renderer(List.of()).render(advisory, SETUP.cna(), Edition.FIRST),
                digest(),
                NOW));
  }

  /** Of no formats: the same for every draft. */
  static String digest() {
    return new Renderer(List.of())
        .render(AdvisoryFixture.complete(), SETUP.cna(), Edition.FIRST)
        .digest();
  }

  List<String> notes() {
    return log.stream()
        .map(
            one ->
                one.subject().issueId().orElseThrow()
                    + " "
                    + one.who()
                    + " "
                    + one.what()
                    + " "
                    + one.why())
        .toList();
  }

  ApproveDraft approveDraft() {
    return new ApproveDraft(
        admission(), drafts(), journal(), NothingDue.publishDue(), scanForLeaks(), memberships());
  }

  WithdrawApproval withdrawApproval() {
    return new WithdrawApproval(admission(), drafts(), journal());
  }

  CoverIssue coverIssue() {
    return new CoverIssue(admission(), advisories(), drafts(), journal());
  }

  private Admission admission() {
    return new Admission(
        new DisclosureAccess(
            issues(),
            people(),
            setups(),
            disclosures(),
            port(Openings.class, Map.of("hasBegun", any -> false))),
        files(),
        new NoLocks());
  }

  private DisclosureFiles files() {
    return new DisclosureFiles(
        new Cases(disclosures(), port(Releases.class, Map.of("awaitedBy", any -> awaited()))),
        issues(),
        setups(),
        advisories(),
        new Papers(
            drafts(),
            revisions(),
            new Previews(new Renderer(List.of()), any -> List.of()),
            port(Policies.class, Map.of("of", any -> policy())),
            memberships(),
            new Contributors(drafts(), advisories())));
  }

  private List<FixVersion> awaited() {
    return releases.stream().map(name -> FixVersion.external(name, true)).toList();
  }

  private ProjectPolicy policy() {
    ProjectPolicy usual = ProjectPolicy.DEFAULT;
    return new ProjectPolicy(usual.embargo(), usual.reminders(), List.of(), policy);
  }

  private MemorySetups setups() {
    MemorySetups setups = new MemorySetups();
    setups.save(SETUP);
    setups.save(new ProjectSetup(2, "10", 4, 3, "fixed", SETUP.cna()));
    return setups;
  }

  private Issues issues() {
    return port(
        Issues.class,
        Map.of(
            "byId",
            given -> Optional.ofNullable(issues.get(given[0])),
            "byKey",
            given -> issues.values().stream().filter(one -> one.key().equals(given[0])).findAny(),
            "maySee",
            any -> true,
            "isPublic",
            any -> false));
  }

  private People people() {
    Set<String> team = Set.of("alice", "bob");
    return port(
        People.class,
        Map.of(
            "onSecurityTeam", given -> team.contains(given[0]),
            "mayBrowse", any -> true));
  }

  private Disclosures disclosures() {
    return port(
        Disclosures.class,
        Map.of(
            "find",
            given ->
                Optional.ofNullable(issues.get(given[0]))
                    .filter(issue -> cases.contains(issue.id()))
                    .map(issue -> Disclosure.opened(issue, SETUP, NOW))));
  }

  private Advisories advisories() {
    return port(
        Advisories.class,
        Map.of(
            "of", given -> advisoriesOf((Long) given[0]),
            "covering", given -> covering.getOrDefault(given[0], List.of()),
            "othersOf", any -> covered.stream().filter(one -> !takenOff.contains(one)).toList(),
            "cover", given -> covered.add((Long) given[1]),
            "listAuthors", any -> listAuthors,
            "uncover", given -> covered.remove(given[1]),
            "waitNoMore", given -> takenOff.add((Long) given[1])));
  }

  /** The two of an issue. */
  private static List<AdvisoryId> advisoriesOf(long issueId) {
    return List.of(new AdvisoryId(10 * issueId), new AdvisoryId(10 * issueId + 1));
  }

  private Drafts drafts() {
    return port(
        Drafts.class,
        Map.of(
            "find", any -> draft,
            "contributors", any -> contributors,
            "approvals", any -> List.copyOf(approvals),
            "approve", given -> approvals.add((Approval) given[0]),
            "requiredPeople", given -> required.getOrDefault(given[0], 1),
            "requirePeople", any -> true,
            "withdraw", any -> true,
            "save", given -> draft = Optional.of((Draft) given[0])));
  }

  private Revisions revisions() {
    return port(
        Revisions.class,
        Map.of(
            "latest",
            any -> latest,
            "publications",
            any -> latest.map(one -> new Publication(1, one.publishedAt())).stream().toList(),
            "advisoryOf",
            any -> Optional.empty()));
  }

  private Memberships memberships() {
    return new Memberships(people(), port(TeamMembers.class, Map.of("since", any -> since)));
  }

  private ScanForLeaks scanForLeaks() {
    return new ScanForLeaks(
        issues(),
        port(Projects.class, Map.of("idOf", given -> idOf(given[0]))),
        people(),
        revisions());
  }

  /** Any other text of this form, as CWE-306, is no key of an issue. */
  private static Optional<Long> idOf(Object projectKey) {
    return Optional.of(1L).filter(any -> projectKey.equals("KEY"));
  }

  private Journal journal() {
    return new Journal(
        port(Log.class, Map.of("append", given -> log.add((LogEntry) given[0]))), () -> NOW);
  }
}
