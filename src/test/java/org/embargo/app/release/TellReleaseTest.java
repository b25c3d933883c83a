package org.embargo.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.Locks;
import org.embargo.app.delivery.Outbox;
import org.embargo.app.delivery.RelayDeliveries;
import org.embargo.app.disclosure.Cases;
import org.embargo.app.disclosure.Contributors;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.disclosure.Papers;
import org.embargo.app.disclosure.Releases;
import org.embargo.app.history.Log;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.Memberships;
import org.embargo.app.project.TeamMembers;
import org.embargo.app.publication.Ledger;
import org.embargo.app.publication.PublishAdvisory;
import org.embargo.app.publication.PublishDue;
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.OutsideRelease;
import org.embargo.core.disclosure.ProjectSetup;
import org.junit.jupiter.api.Test;

/** A release that is taken back while an advisory that waited for it is published. */
class TellReleaseTest {
  private static final Cna CNA = new Cna("f0158376-9dc2-43b6-827c-5f631a4d8d09", "apache");

  private final List<String> done = new ArrayList<>();

  @Test
  void a_release_is_told_and_taken_back_under_the_lock_of_publication() {
    TellRelease tellRelease = tellRelease();

    assertThat(
            tellRelease.tell("KEY", Optional.of("lead"), "1.0", "https://a.example").asOptional())
        .isPresent();
    assertThat(tellRelease.takeBack("KEY", Optional.of("lead"), "1.0").asOptional()).isPresent();

    assertThat(done)
        .containsExactly(
            "lock [publication, project-1]",
            "add",
            "unlock",
            "lock [publication, project-1]",
            "remove",
            "unlock");
  }

  private TellRelease tellRelease() {
    MemorySetups setups = new MemorySetups();
    setups.save(new ProjectSetup(1, "10", 2, 3, "fixed", CNA));
    Locks locks = new RecordingLocks();
    PublishDue nothingDue =
        new PublishDue(
            port(Drafts.class, Map.of("awaitingPublication", List.of())),
            new PublishAdvisory(
                new DisclosureFiles(
                    new Cases(port(Disclosures.class, Map.of()), port(Releases.class, Map.of())),
                    port(Issues.class, Map.of()),
                    setups,
                    port(Advisories.class, Map.of()),
                    new Papers(
                        port(Drafts.class, Map.of()),
                        port(Revisions.class, Map.of()),
                        new Previews(new Renderer(List.of()), any -> List.of()),
                        port(Policies.class, Map.of()),
                        new Memberships(
                            port(People.class, Map.of()), port(TeamMembers.class, Map.of())),
                        new Contributors(
                            port(Drafts.class, Map.of()), port(Advisories.class, Map.of())))),
                port(Drafts.class, Map.of()),
                new Ledger(
                    port(Revisions.class, Map.of()),
                    List.of(),
                    port(Openings.class, Map.of()),
                    port(Log.class, Map.of())),
                locks,
                Instant::now),
            new RelayDeliveries(
                port(Outbox.class, Map.of("leftBehind", List.of(), "due", List.of())),
                port(Revisions.class, Map.of()),
                List.of(),
                locks,
                Instant::now),
            locks);
    return new TellRelease(
        new TeamDoor(
            port(Projects.class, Map.of("idOf", Optional.of(1L))),
            setups,
            port(People.class, Map.of("onSecurityTeam", true))),
        port(Releases.class, Map.of()),
        locks,
        nothingDue,
        Instant::now);
  }

  /** Knows these methods; of releases it knows one as long as that is told. */
  private <T> T port(Class<T> type, Map<String, Object> answers) {
    List<Object> told = new ArrayList<>();
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "add", "remove" -> {
                  done.add(method.getName());
                  told.add(arguments[1]);
                  return null;
                }
                case "find" -> {
                  return told.stream().filter(OutsideRelease.class::isInstance).findFirst();
                }
                default -> {
                  assertThat(answers).containsKey(method.getName());
                  return answers.get(method.getName());
                }
              }
            }));
  }

  private final class RecordingLocks implements Locks {
    @Override
    public <T> T whileHolding(List<String> names, Supplier<T> work) {
      done.add("lock " + names);
      T result = work.get();
      done.add("unlock");
      return result;
    }

    @Override
    public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
      return Optional.of(work.get());
    }

    @Override
    public boolean isInside() {
      return false;
    }
  }
}
