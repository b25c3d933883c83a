package org.embargo.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.ClusterClock;
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
import org.embargo.app.register.Disclosures;
import org.embargo.app.register.Openings;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Renderer;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.advisory.AdvisoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the others, and of the log, when a disclosure cannot be published. */
@Tag("P6")
public class PublishDueTest {
  private static final String TEXT = "Anybody may log in as root";

  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final List<AdvisoryId> tried = new ArrayList<>();
  private boolean overflows;
  private final Locks locks = new OnlyDue();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(stderr);
  }

  @Test
  void one_that_fails_holds_up_no_other() {
    publishDue().run();

    assertThat(tried).containsExactly(new AdvisoryId(7), new AdvisoryId(8));
  }

  @Test
  @Tag("R29")
  void r29_an_error_of_one_holds_up_no_other_and_is_not_quoted() {
    overflows = true;

    publishDue().run();

    assertThat(tried).containsExactly(new AdvisoryId(7), new AdvisoryId(8));
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("advisory 8", "StackOverflowError")
        .doesNotContain(TEXT);
  }

  @Test
  void the_log_names_the_issue_and_the_fault_but_quotes_nothing() {
    publishDue().run();

    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("advisory 7", "advisory 8", "IllegalStateException", "NumberFormatException")
        .contains("PublishDueTest.fail")
        .doesNotContain(TEXT);
  }

  private PublishDue publishDue() {
    Revisions revisions = unused(Revisions.class);
    DisclosureFiles files =
        new DisclosureFiles(
            new Cases(unused(Disclosures.class), unused(Releases.class)),
            unused(Issues.class),
            unused(ProjectSetups.class),
            port(Advisories.class, Map.of("issueOf", id -> fail((AdvisoryId) id[0]))),
            new Papers(
                unused(Drafts.class),
                revisions,
                new Previews(new Renderer(List.of()), any -> List.of()),
                unused(Policies.class),
                new Memberships(unused(People.class), unused(TeamMembers.class)),
                new Contributors(unused(Drafts.class), unused(Advisories.class))));
    ClusterClock clock = Instant::now;
    return new PublishDue(
        port(
            Drafts.class,
            Map.of("awaitingPublication", any -> List.of(new AdvisoryId(7), new AdvisoryId(8)))),
        new PublishAdvisory(
            files,
            unused(Drafts.class),
            new Ledger(revisions, List.of(), unused(Openings.class), unused(Log.class)),
            locks,
            clock),
        new RelayDeliveries(unused(Outbox.class), revisions, List.of(), locks, clock),
        locks);
  }

  /** Fails the test when it is called. */
  private static <T> T unused(Class<T> port) {
    return port(port, Map.of());
  }

  /** Knows these methods by name, and fails the test when another is called. */
  public static <T> T port(Class<T> port, Map<String, Function<Object[], Object>> answers) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              assertThat(answers).containsKey(method.getName());
              return answers.get(method.getName()).apply(arguments);
            }));
  }

  /** Fails as a database does, with a message that quotes what it was given. */
  private Optional<Long> fail(AdvisoryId advisoryId) {
    tried.add(advisoryId);
    if (overflows) {
      throw new StackOverflowError(TEXT);
    }
    throw new IllegalStateException(
        "value too long: '" + TEXT + "'", new NumberFormatException(TEXT));
  }

  /** Somebody else is at the deliveries. */
  private static final class OnlyDue implements Locks {
    @Override
    public boolean isInside() {
      return false;
    }

    @Override
    public <T> T whileHolding(List<String> names, Supplier<T> work) {
      throw new AssertionError(names);
    }

    @Override
    public <T> Optional<T> tryAlone(String name, Supplier<T> work) {
      return name.equals(DUE) ? Optional.of(work.get()) : Optional.empty();
    }
  }
}
