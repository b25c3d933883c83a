package org.embargo.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.embargo.app.publication.NothingDue.port;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.app.access.SetupAdmission;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Locks;
import org.embargo.app.common.NoLocks;
import org.embargo.app.common.Outcome;
import org.embargo.app.common.Outcome.Kind;
import org.embargo.app.common.Outcome.Refused;
import org.embargo.app.disclosure.ScanForLeaks;
import org.embargo.app.history.Journal;
import org.embargo.app.history.Log;
import org.embargo.app.imports.ImportAdvisory.Stored;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.MemoryProjectLog;
import org.embargo.app.project.ProjectJournal;
import org.embargo.app.publication.NothingDue;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.Subject;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.project.ProjectLogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import asks, in which order, and how many may wait. */
class ImportAdvisoryTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final AdvisoryId IMPORTED = new AdvisoryId(1);
  private static final Draft DRAFT =
      new Draft(new AdvisoryId(7), 3, AdvisoryFixture.complete(), "somebody", NOW);

  private final MemoryProjectLog projectLog = new MemoryProjectLog();
  private static final StagedImport STAGED =
      new StagedImport(1, DRAFT.advisory().cveId().orElseThrow(), "", "other", NOW, NOW, "0");

  private final ClusterClock clock = () -> NOW;
  private final Locks locks = new NoLocks();
  private final List<String> done = new ArrayList<>();
  private final List<LogEntry> history = new ArrayList<>();
  private boolean isAdministrator = true;
  private int persons = 2;
  private int waiting;

  /** Which look at the drafts finds the one that holds the id: versions before, then, present. */
  private String draftIn = "";

  /** Which look at the drafts finds one that cannot be read. */
  private String brokenIn = "";

  @ParameterizedTest
  @CsvSource({"0, true", "999, true", "1000, false"})
  void a_thousand_imports_of_a_project_may_wait(int already, boolean staged) {
    waiting = already;

    Outcome<Stored> outcome = store();

    assertThat(outcome.asOptional().isPresent()).isEqualTo(staged);
    assertThat(done.contains("add")).isEqualTo(staged);
    if (!staged) {
      assertThat(refusal(outcome).kind()).isEqualTo(Kind.CONFLICT);
      assertThat(refusal(outcome).problems().get(0).reason()).startsWith("1000 imports");
    }
  }

  /** Were a draft asked, its answer could be told from that of none. */
  @Test
  void neither_the_check_nor_the_staging_asks_for_a_draft() {
    draftIn = "versions";

    assertThat(importAdvisory().check("KEY", Optional.of("admin"), this::request).asOptional())
        .isPresent();
    assertThat(store().asOptional()).isPresent();

    assertThat(done).doesNotContain("readVersions", "readPresent");
  }

  @Test
  void the_file_is_not_read_before_it_is_clear_who_sends_it() {
    isAdministrator = false;

    assertThat(refusal(store()).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"versions", "later versions", "present"})
  void one_person_publishes_nothing_that_a_draft_holds_or_gets_meanwhile(String where) {
    persons = 1;
    draftIn = where;

    Outcome<Stored> outcome = store();

    assertThat(refusal(outcome).kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refusal(outcome).problems().get(0).field()).isEmpty();
    assertThat(refusal(outcome).problems().get(0).reason()).isEqualTo(PublishImport.REFUSAL);
    assertThat(done).doesNotContain("publish").contains("byId");
    assertThat(history).hasSize(1);
    assertThat(history.get(0).subject()).isEqualTo(Subject.ofIssue(7));
    assertThat(history.get(0).what()).isEqualTo(LogEntry.What.IMPORT_REFUSED);
    assertThat(history.get(0).who()).isEqualTo("admin");
  }

  @ParameterizedTest
  @CsvSource({"versions, '', 0", "present, '', 0", "versions, present, 1", "present, versions, 1"})
  void nothing_is_published_while_a_draft_is_broken_and_the_answer_is_silent_about_the_others(
      String broken, String like, int told) {
    persons = 1;
    brokenIn = broken;
    draftIn = like;

    Outcome<Stored> outcome = store();

    assertThat(refusal(outcome).kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refusal(outcome).problems().get(0).reason()).isEqualTo(PublishImport.BROKEN);
    assertThat(done).doesNotContain("publish", "remove");
    assertThat(history).hasSize(told);
    assertThat(history).allMatch(line -> line.what() == LogEntry.What.IMPORT_REFUSED);
  }

  @Test
  void what_no_draft_holds_is_published_by_one_person_where_the_policy_says_so() {
    persons = 1;

    assertThat(store().asOptional().orElseThrow().stagedAs()).isEmpty();
    assertThat(done).contains("publish").doesNotContain("add");
    assertThat(history)
        .extracting(LogEntry::what, LogEntry::subject)
        .containsExactly(tuple(LogEntry.What.IMPORTED, Subject.ofImport(IMPORTED)));
  }

  @ParameterizedTest
  @CsvSource({"1, IMPORT_PUBLISHED", "2, IMPORT_STAGED"})
  void the_log_of_the_project_says_who_imports(int people, ProjectLogEntry.What what) {
    persons = people;

    assertThat(store().asOptional()).isPresent();

    assertThat(projectLog.of(1))
        .extracting(ProjectLogEntry::who, ProjectLogEntry::what)
        .containsExactly(tuple("admin", what));
  }

  private Outcome<Stored> store() {
    return importAdvisory().store("KEY", Optional.of("admin"), this::request);
  }

  private Outcome<ImportRequest> request() {
    done.add("file");
    return new Outcome.Done<>(new ImportRequest("cve", "{}", Optional.of(NOW), "It was public."));
  }

  private static Refused<Stored> refusal(Outcome<Stored> outcome) {
    return outcome.fold(
        stored -> {
          throw new AssertionError(stored);
        },
        refused -> refused);
  }

  private ImportAdvisory importAdvisory() {
    MemorySetups setups = new MemorySetups();
    setups.save(
        new ProjectSetup(
            1, "10", 2, 3, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache")));
    Projects projects = port(Projects.class, Map.of("idOf", Optional.of(1L)));
    People people =
        port(
            People.class,
            Map.of(
                "mayAdministerJira", isAdministrator,
                "mayAdministerProject", false,
                "mayBrowse", false));
    Revisions revisions = recording(Revisions.class, Map.of("advisoryOf", Optional.empty()));
    Journal journal =
        new Journal(
            (Log)
                Proxy.newProxyInstance(
                    Log.class.getClassLoader(),
                    new Class<?>[] {Log.class},
                    (proxy, method, arguments) -> {
                      history.add((LogEntry) arguments[0]);
                      return null;
                    }),
            clock);
    StagedImports staged =
        recording(
            StagedImports.class, Map.of("of", Collections.nCopies(waiting, STAGED), "add", 5L));
    ProjectJournal projectJournal = new ProjectJournal(projectLog, clock);
    Catalogue catalogue =
        new Catalogue(
            revisions,
            recording(Advisories.class, Map.of("beginImport", IMPORTED)),
            journal,
            projectJournal);
    ImportDoor door =
        new ImportDoor(
            new SetupAdmission(projects, people),
            setups,
            new CheckImport(
                List.of(new SameFile()),
                new Renderer(List.of()),
                new ScanForLeaks(port(Issues.class, Map.of()), projects, people, revisions),
                clock),
            catalogue);
    return new ImportAdvisory(
        door,
        port(Policies.class, Map.of("of", policy())),
        staged,
        new PublishImport(
            new CompareWithDrafts(drafts()),
            catalogue,
            staged,
            new TellOfRefusal(
                port(Advisories.class, Map.of("issueOf", Optional.of(7L))),
                journal,
                locks,
                new RefusalMail(
                    recording(Issues.class, Map.of("byId", Optional.empty())),
                    new MemorySetups(),
                    port(TeamMail.class, Map.of()),
                    port(Addresses.class, Map.of()))),
            NothingDue.publishDue(),
            clock,
            locks),
        projectJournal,
        locks);
  }

  private ProjectPolicy policy() {
    ProjectPolicy one = ProjectPolicy.DEFAULT;
    return new ProjectPolicy(
        one.embargo(),
        one.reminders(),
        one.announceLists(),
        new PublicationPolicy(persons, Optional.empty()));
  }

  /** Answers as told, and remembers what it was asked. */
  private <T> T recording(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              done.add(method.getName());
              return answers.get(method.getName());
            }));
  }

  private Drafts drafts() {
    return (Drafts)
        Proxy.newProxyInstance(
            Drafts.class.getClassLoader(),
            new Class<?>[] {Drafts.class},
            (proxy, method, arguments) -> {
              done.add(method.getName());
              boolean isFirst = method.getName().equals("readVersions") && arguments[0].equals(0L);
              String look =
                  isFirst
                      ? "versions"
                      : method.getName().equals("readVersions") ? "later versions" : "present";
              Drafts.Reader reader = (Drafts.Reader) arguments[arguments.length - 1];
              if (look.equals(brokenIn)) {
                reader.readBroken(new AdvisoryId(9), 4);
              }
              if (look.equals(draftIn)) {
                reader.read(DRAFT);
              }
              return method.getName().equals("readVersions") ? 12L : null;
            });
  }

  private static final class SameFile implements AdvisoryReader {
    @Override
    public String name() {
      return "cve";
    }

    @Override
    public Outcome<Imported> read(String json) {
      return new Outcome.Done<>(
          new Imported(AdvisoryFixture.complete(), List.of(), Optional.empty(), List.of()));
    }
  }
}
