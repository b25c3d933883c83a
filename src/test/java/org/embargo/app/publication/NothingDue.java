package org.embargo.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.Locks;
import org.embargo.app.common.NoLocks;
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
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.MemorySetups;
import org.embargo.app.tracker.People;

/** Ports that know what a test tells them, and a publication of what is due that finds nothing. */
public final class NothingDue {
  private NothingDue() {}

  /** Answers these methods by name with these values, and fails the test at any other. */
  public static <T> T port(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              assertThat(answers).containsKey(method.getName());
              return answers.get(method.getName());
            }));
  }

  public static PublishDue publishDue() {
    Locks locks = new NoLocks();
    Revisions revisions = port(Revisions.class, Map.of());
    Papers papers =
        new Papers(
            port(Drafts.class, Map.of()),
            revisions,
            new Previews(new Renderer(List.of()), any -> List.of()),
            port(Policies.class, Map.of()),
            new Memberships(port(People.class, Map.of()), port(TeamMembers.class, Map.of())),
            new Contributors(port(Drafts.class, Map.of()), port(Advisories.class, Map.of())));
    DisclosureFiles files =
        new DisclosureFiles(
            new Cases(port(Disclosures.class, Map.of()), port(Releases.class, Map.of())),
            port(Issues.class, Map.of()),
            new MemorySetups(),
            port(Advisories.class, Map.of()),
            papers);
    return new PublishDue(
        port(Drafts.class, Map.of("awaitingPublication", List.of())),
        new PublishAdvisory(
            files,
            port(Drafts.class, Map.of()),
            new Ledger(
                revisions, List.of(), port(Openings.class, Map.of()), port(Log.class, Map.of())),
            locks,
            Instant::now),
        new RelayDeliveries(
            port(Outbox.class, Map.of("leftBehind", List.of(), "due", List.of())),
            revisions,
            List.of(),
            locks,
            Instant::now),
        locks);
  }
}
