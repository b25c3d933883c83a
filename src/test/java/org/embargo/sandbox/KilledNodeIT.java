package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.db.SandboxClock;
import org.embargo.sandbox.kill.Node;
import org.embargo.sandbox.kill.Recorder;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.walk.Postgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R9, R17 and R23: two nodes on one PostgreSQL, each a process with a wrong clock, of which one is
 * killed at a step of publication, each time at another one.
 */
@Tag("P6")
@Tag("R9")
@Tag("R17")
@Tag("R23")
class KilledNodeIT {
  private static final int RUNS = Integer.getInteger("kill.runs", 25);
  private static final Duration WRONG = Duration.ofMinutes(5);
  private static final Random RANDOM = new Random(23);
  private static final Path DATA = SandboxFixture.temporaryDirectory();

  /** Past the five minutes in which a dead node holds its locks (rule 11.8). */
  private static final Duration AFTER_THE_LOCKS = Duration.ofMinutes(6);

  private Instant day = NOW;

  @Test
  void r23_a_node_killed_at_any_step_of_publication_loses_nothing_and_repeats_nothing()
      throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    try (Postgres postgres = server.get();
        Database database = postgres.database();
        Recorder recorder = new Recorder(new SandboxClock(database))) {
      SandboxClock clock = new SandboxClock(database);
      try (Node survivor = node(postgres, recorder, "survivor", WRONG)) {
        World world = new World(database, clock, recorder, survivor);
        clock.set(NOW);
        done(world.steps.setUp());
        int steps = world.uninterrupted(node(postgres, recorder, "first", WRONG.negated()));
        assertThat(steps).as("steps of one publication").isGreaterThan(25);
        System.out.println(steps + " steps of publication, " + RUNS + " nodes to be killed");
        CompletableFuture<Node> next = starting(postgres, recorder, 0);
        for (int run = 0; run < RUNS; run++) {
          Node victim = next.join();
          next = starting(postgres, recorder, run + 1);
          world.killed(victim, 1 + (int) ((long) run * steps / Math.min(RUNS, steps)) % steps);
        }
        next.join().close();
      }
    }
  }

  /** One is started while the one before it is killed: two directories are enough for all. */
  private static CompletableFuture<Node> starting(Postgres postgres, Recorder recorder, int run) {
    Duration ahead = Duration.ofSeconds(RANDOM.nextLong(-WRONG.toSeconds(), WRONG.toSeconds() + 1));
    return CompletableFuture.supplyAsync(
        () -> node(postgres, recorder, "victim-" + run % 2, ahead));
  }

  private static Node node(Postgres postgres, Recorder recorder, String name, Duration ahead) {
    return Node.start(postgres, DATA.resolve(name), ahead, recorder);
  }

  /** What the nodes share, and the one of them that lives on. */
  private final class World {
    private final Database database;
    private final SandboxClock clock;
    private final Recorder recorder;
    private final Node survivor;
    private final Client web;
    private final Steps steps;

    World(Database database, SandboxClock clock, Recorder recorder, Node survivor) {
      this.database = database;
      this.clock = clock;
      this.recorder = recorder;
      this.survivor = survivor;
      this.web = Client.anonymous(survivor.baseUrl());
      this.steps = new Steps(web);
    }

    /** An advisory that waits for the end of its embargo, and for nothing else. */
    private final class Waiting {
      private final Instant end = day.plus(Duration.ofDays(1));
      private final ObjectNode advisory = SandboxFixture.advisory();
      private final String key;
      private final String delivery;

      Waiting() {
        clock.set(day);
        day = end.plus(Duration.ofDays(1));
        key =
            done(steps.file("reporter", SealedProject.TYPE, "Hole", "Details"))
                .json()
                .path("key")
                .asText();
        JsonNode issue = web.as("reporter").get("/rest/api/2/issue/" + key).json();
        delivery = advisoryOf(issue.path("id").asLong()) + "-1-";
        done(steps.embargo("security-lead", key, end));
        done(steps.draft("security-lead", key, 0, advisory));
        ObjectNode reason = Client.object().put("reason", "There will be no fix");
        done(
            web.as("security-lead").post(SandboxFixture.DISCLOSURE + key + "/without-fix", reason));
        done(steps.approve("security-member", key));
      }

      /** On no node, whatever its own clock says. */
      void isSecretUntilItsTime(Node other) {
        int before = recorder.told();
        clock.set(end.minusMillis(1));
        other.run();
        survivor.run();
        assertThat(page()).isEqualTo(404);
        assertThat(recorder.told()).isEqualTo(before);
        // A job runs once a minute.
        clock.set(end.plusSeconds(60).minusMillis(1));
      }

      void isPublicOnce() {
        assertThat(page()).isEqualTo(200);
        JsonNode shown = done(steps.disclosure("security-lead", key)).json();
        List<Instant> published = new ArrayList<>();
        for (JsonNode line : shown.path("log")) {
          if (line.path("what").asText().equals("PUBLISHED")) {
            published.add(Instant.parse(line.path("at").asText()));
          }
        }
        assertThat(published).as("publications").hasSize(1).allMatch(at -> !at.isBefore(end));
        assertThat(shown.path("logCheck").path("intact").asBoolean()).isTrue();
        List<Instant> requests = recorder.requests(delivery + "http");
        // Told twice under one key, it is known again; that takes a node that died in between.
        assertThat(requests).as("requests").hasSizeBetween(1, 2);
        assertThat(requests).allMatch(at -> !at.isBefore(end));
        assertThat(waiting(delivery + "http")).isEmpty();
        assertThat(recorder.mails(delivery + "mail")).as("mails").isLessThanOrEqualTo(1);
        if (recorder.mails(delivery + "mail") == 0) {
          assertThat(waiting(delivery + "mail")).contains("IN_DOUBT");
        }
      }

      private int page() {
        return web.get(SandboxFixture.ADVISORIES + advisory.path("cveId").asText()).status();
      }
    }

    /** Its id, which no page shows. */
    private long advisoryOf(long issueId) {
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT \"ID\" FROM "
                              + (database.schema() + ".\"AO_A6359B_ADVISORY\"")
                              + " WHERE \"ISSUE_ID\" = ?")
                      .bind(0, issueId)
                      .mapTo(Long.class)
                      .one());
    }

    /** The state of a delivery that waits for a person. */
    private Optional<String> waiting(String delivery) {
      for (JsonNode one :
          done(web.as("admin").get("/rest/embargo/1.0/deliveries")).json().path("deliveries")) {
        if (one.path("id").asText().equals(delivery)) {
          return Optional.of(one.path("state").asText());
        }
      }
      return Optional.empty();
    }

    /** Gives the number of steps that it took, and the node is gone then. */
    int uninterrupted(Node node) {
      try (node) {
        Waiting advisory = new Waiting();
        advisory.isSecretUntilItsTime(node);
        int steps = node.run();
        advisory.isPublicOnce();
        assertThat(recorder.requests(advisory.delivery + "http")).hasSize(1);
        assertThat(recorder.mails(advisory.delivery + "mail")).isEqualTo(1);
        return steps;
      }
    }

    void killed(Node victim, int step) {
      Waiting advisory = new Waiting();
      advisory.isSecretUntilItsTime(victim);
      victim.killAt(step);
      for (int look = 1; look <= 3; look++) {
        clock.set(advisory.end.plus(AFTER_THE_LOCKS.multipliedBy(look)));
        survivor.run();
      }
      try {
        advisory.isPublicOnce();
      } catch (AssertionError e) {
        throw new AssertionError("killed at step " + step, e);
      }
    }
  }
}
