package org.embargo.app.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.app.publication.PublishDueTest.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.Locks;
import org.embargo.app.disclosure.Case;
import org.embargo.app.disclosure.Cases;
import org.embargo.app.disclosure.Contributors;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.disclosure.Papers;
import org.embargo.app.disclosure.Releases;
import org.embargo.app.history.Log;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.Memberships;
import org.embargo.app.project.TeamMembers;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.render.Format;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryFixture;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Approval.Withdrawal;
import org.embargo.core.advisory.ApprovalBasis;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.embargo.Embargo;
import org.embargo.core.policy.ProjectPolicy;
import org.embargo.core.text.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is rendered when, and what the lock of all publications is held for. */
@Tag("P4")
class PublishAdvisoryTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final AdvisoryId ADVISORY = new AdvisoryId(70);
  private static final Draft DRAFT =
      new Draft(ADVISORY, 1, AdvisoryFixture.complete(), "alice", NOW);

  private final List<String> done = new ArrayList<>();
  private final List<Approval> approvals = new ArrayList<>();
  private Draft draft = DRAFT;
  private boolean released = true;
  private boolean resolved = true;
  private boolean onTeam = true;
  private Optional<Instant> since = Optional.of(NOW);
  private Optional<Embargo> embargo = Optional.empty();
  private Runnable meanwhile = () -> {};

  @Test
  void it_is_rendered_before_the_lock_is_taken_and_entered_under_it() {
    approve();

    publish();

    assertThat(done).containsExactly("render", "lock publication, issue-7", "publish 1", "unlock");
  }

  @Test
  @Tag("R29")
  void r29_nothing_is_rendered_or_locked_while_something_cheap_blocks() {
    publish();
    approve();
    released = false;
    publish();
    released = true;
    resolved = false;
    publish();
    resolved = true;
    embargo = Optional.of(new Embargo(NOW.plusSeconds(1)));
    publish();
    embargo = Optional.empty();
    onTeam = false;
    publish();
    onTeam = true;
    since = Optional.of(NOW.plusMillis(1));
    publish();
    since = Optional.empty();
    publish();

    assertThat(done).isEmpty();
    since = Optional.of(NOW);
    publish();
    assertThat(done).contains("publish 1");
  }

  @Test
  void a_withdrawn_approval_blocks_before_anything_is_rendered() {
    approve();
    Approval given = approvals.remove(0);
    approvals.add(
        new Approval(
            given.advisoryId(),
            given.draftVersion(),
            given.digest(),
            given.approver(),
            given.at(),
            given.openIssueAfterDays(),
            given.basis(),
            Optional.of(new Withdrawal("carol", NOW, "wrong version"))));

    publish();

    assertThat(done).isEmpty();
  }

  @Test
  void what_has_changed_before_the_lock_is_held_is_left_to_the_next_minute() {
    approve();
    meanwhile = () -> draft = new Draft(ADVISORY, 2, AdvisoryFixture.complete(), "bob", NOW);

    publish();

    assertThat(done).containsExactly("render", "lock publication, issue-7", "unlock");
  }

  @Test
  void what_blocks_since_it_was_rendered_is_seen_under_the_lock() {
    approve();
    meanwhile = () -> embargo = Optional.of(new Embargo(NOW.plusSeconds(1)));

    publish();

    assertThat(done).containsExactly("render", "lock publication, issue-7", "unlock");
  }

  @Test
  void an_approval_of_other_bytes_publishes_nothing_and_takes_no_lock() {
    approvals.add(approval("another digest"));

    publish();

    assertThat(done).containsExactly("render");
  }

  private void approve() {
    String digest =
        new Renderer(List.of(new RecordingFormat(new ArrayList<>())))
            .render(DRAFT.advisory(), SETUP.cna(), Edition.FIRST)
            .digest();
    approvals.add(approval(digest));
  }

  private Approval approval(String digest) {
    ApprovalBasis basis =
        new ApprovalBasis(List.of(new Case(issue(), disclosure(), List.of()).basis()), "fixed");
    return Approval.of(DRAFT, digest, "bob", NOW, basis);
  }

  private void publish() {
    Drafts drafts =
        port(
            Drafts.class,
            Map.of(
                "find", any -> Optional.of(draft),
                "contributors", any -> Set.of("alice"),
                "approvals", any -> List.copyOf(approvals),
                "requiredPeople", any -> 2));
    Revisions revisions =
        port(
            Revisions.class,
            Map.of(
                "latest", any -> Optional.empty(),
                "publications", any -> List.of(),
                "advisoryOf", any -> Optional.empty(),
                "publish", arguments -> done.add("publish " + ((Revision) arguments[0]).number())));
    MemorySetups setups = new MemorySetups();
    setups.save(SETUP);
    DisclosureFiles files =
        new DisclosureFiles(
            new Cases(
                port(Disclosures.class, Map.of("find", any -> Optional.of(disclosure()))),
                port(Releases.class, Map.of("awaitedBy", any -> List.of()))),
            port(Issues.class, Map.of("byId", any -> Optional.of(issue()))),
            setups,
            port(
                Advisories.class,
                Map.of(
                    "issueOf", any -> Optional.of(7L),
                    "of", any -> List.of(ADVISORY),
                    "covering", any -> List.of(),
                    "othersOf", any -> List.of())),
            new Papers(
                drafts,
                revisions,
                new Previews(new Renderer(List.of(new RecordingFormat(done))), any -> List.of()),
                port(Policies.class, Map.of("of", any -> ProjectPolicy.DEFAULT)),
                new Memberships(
                    port(People.class, Map.of("onSecurityTeam", any -> onTeam)),
                    port(TeamMembers.class, Map.of("since", any -> since))),
                new Contributors(
                    drafts, port(Advisories.class, Map.of("listAuthors", any -> Set.of())))));
    Ledger ledger =
        new Ledger(
            revisions,
            List.of(),
            port(Openings.class, Map.of("find", any -> Optional.empty())),
            port(Log.class, Map.of("append", any -> true)));
    new PublishAdvisory(files, drafts, ledger, new RecordingLocks(), () -> NOW).publish(ADVISORY);
  }

  private static final ProjectSetup SETUP =
      new ProjectSetup(
          1, "10", 2, 3, "fixed", new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache"));

  private TrackedIssue issue() {
    return new TrackedIssue(
        7,
        "KEY-7",
        1,
        "10",
        Optional.empty(),
        Optional.of(2L),
        Optional.empty(),
        resolved ? Optional.of("fixed") : Optional.empty(),
        List.of(new FixVersion(5, "1.0", released)));
  }

  private Disclosure disclosure() {
    return new Disclosure(7, 1, 1, 2, NOW, embargo, Optional.empty(), Optional.empty(), 1);
  }

  private record RecordingFormat(List<String> calls) implements Format {
    @Override
    public String name() {
      return "recording";
    }

    @Override
    public List<Problem> problems(Advisory advisory) {
      return List.of();
    }

    @Override
    public Document render(Advisory advisory, Cna cna, Edition edition) {
      calls.add("render");
      return new Document(name(), "text/plain", advisory.title());
    }
  }

  private final class RecordingLocks implements Locks {
    @Override
    public boolean isInside() {
      return false;
    }

    @Override
    public <T> T whileHolding(List<String> names, Supplier<T> work) {
      done.add("lock " + String.join(", ", names));
      meanwhile.run();
      T result = work.get();
      done.add("unlock");
      return result;
    }

    @Override
    public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
      throw new AssertionError(name);
    }
  }
}
