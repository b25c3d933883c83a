package org.embargo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.embargo.sandbox.SandboxFixture.EMBARGO_END;
import static org.embargo.sandbox.SandboxFixture.NOW;
import static org.embargo.sandbox.SandboxFixture.done;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.embargo.sandbox.db.Database;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Client.Reply;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.walk.Postgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R9 and R23: two nodes on one database, of which one has a wrong clock. */
@Tag("R9")
@Tag("R23")
class SkewedNodesIT {
  private static final Duration WRONG = Duration.ofMinutes(5);

  @Test
  void r23_nothing_is_public_before_its_time_and_then_once_on_h2() throws Exception {
    Path data = SandboxFixture.temporaryDirectory();
    twoNodes(data, new Database(data));
  }

  @Test
  void r23_nothing_is_public_before_its_time_and_then_once_on_postgres() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    try (Postgres postgres = server.get()) {
      twoNodes(SandboxFixture.temporaryDirectory(), postgres.database());
    }
  }

  private static void twoNodes(Path data, Database database) throws Exception {
    try (Sandbox right = new Sandbox(SandboxFixture.bundle(), data, database, 0);
        Sandbox ahead = right.anotherNode(data.resolve("ahead"), WRONG);
        Sandbox behind = right.anotherNode(data.resolve("behind"), WRONG.negated())) {
      Steps steps = new Steps(Client.anonymous(right.baseUrl()));
      done(steps.clock(NOW));
      done(steps.setUp());
      doesNotCountTooEarly(ahead, behind);
      datesByTheDatabase(ahead);
      keepsUnderEmbargo(ahead);
      for (Sandbox publisher : List.of(ahead, behind, right)) {
        publishes(steps, publisher, List.of(right, ahead, behind));
      }
    }
  }

  /** An approval on a node that is ahead knows of no decision that came after it. */
  private static void doesNotCountTooEarly(Sandbox ahead, Sandbox behind) {
    Steps early = new Steps(Client.anonymous(ahead.baseUrl()));
    String key = file(early);
    done(early.clock(NOW));
    done(early.draft("security-lead", key, 0, SandboxFixture.advisory()));
    done(early.approve("security-member", key));
    done(early.clock(NOW.plusSeconds(60)));
    done(decide(Client.anonymous(behind.baseUrl()), key));

    assertThat(early.blockers(key)).containsExactly("NOT_APPROVED");
  }

  /** Decision 18: what is stored is dated alike on each node. */
  private static void datesByTheDatabase(Sandbox ahead) {
    Steps steps = new Steps(Client.anonymous(ahead.baseUrl()));
    done(steps.clock(NOW));
    String key = sealedByHand(ahead);
    done(steps.draft("security-lead", key, 0, SandboxFixture.advisory()));
    JsonNode disclosure = steps.disclosure("security-lead", key).json();

    assertThat(disclosure.path("reportedAt").asText()).isEqualTo(NOW.toString());
    assertThat(disclosure.path("draft").path("savedAt").asText()).isEqualTo(NOW.toString());
    assertThat(disclosure.path("log").findValuesAsText("at"))
        .hasSizeGreaterThanOrEqualTo(3)
        .containsOnly(NOW.toString());
  }

  /** A node that is ahead must not take an embargo for over. */
  private static void keepsUnderEmbargo(Sandbox ahead) {
    Steps steps = new Steps(Client.anonymous(ahead.baseUrl()));
    done(steps.clock(NOW));
    String key = sealedByHand(ahead);
    done(steps.embargo("security-lead", key, NOW.plus(Duration.ofMinutes(2))));
    ObjectNode reason = Client.object().put("reason", "It is an ordinary bug");
    String release = SandboxFixture.DISCLOSURE + key + "/release";
    Client lead = Client.anonymous(ahead.baseUrl()).as("security-lead");

    assertThat(lead.post(release, reason).status()).isEqualTo(409);
    done(steps.clock(NOW.plus(Duration.ofMinutes(2))));
    done(lead.post(release, reason));
  }

  private static String sealedByHand(Sandbox node) {
    Client web = Client.anonymous(node.baseUrl());
    String key =
        done(new Steps(web).file("reporter", "Bug", "It crashes", "With a cookie"))
            .json()
            .path("key")
            .asText();
    ObjectNode reason = Client.object().put("reason", "It is exploitable");
    done(web.as("security-lead").post(SandboxFixture.DISCLOSURE + key + "/seal", reason));
    return key;
  }

  private static String file(Steps steps) {
    return done(steps.file("reporter", SealedProject.TYPE, "Hole", "Details"))
        .json()
        .path("key")
        .asText();
  }

  private static Reply decide(Client web, String key) {
    ObjectNode reason = Client.object().put("reason", "There will be no fix");
    return web.as("security-lead").post(SandboxFixture.DISCLOSURE + key + "/without-fix", reason);
  }

  /** The nodes run their jobs in turn, so that it is known which of them is at it. */
  private static void publishes(Steps steps, Sandbox publisher, List<Sandbox> all) {
    Client web = Client.anonymous(publisher.baseUrl());
    done(steps.clock(NOW));
    String key = file(steps);
    ObjectNode advisory = SandboxFixture.advisory();
    done(steps.embargo("security-lead", key, EMBARGO_END));
    done(steps.draft("security-lead", key, 0, advisory));
    done(decide(web, key));
    done(steps.approve("security-member", key));
    String page = SandboxFixture.ADVISORIES + advisory.path("cveId").asText();

    publisher.desk().clock().set(EMBARGO_END.minusMillis(1));
    publisher.runDueJobs();
    assertThat(web.get(page).status()).isEqualTo(404);
    publisher.desk().clock().set(EMBARGO_END.plusSeconds(60));
    publisher.runDueJobs();
    assertThat(web.get(page).status()).isEqualTo(200);
    all.forEach(Sandbox::runDueJobs);

    assertThat(steps.disclosure("security-lead", key).json().path("log").findValuesAsText("what"))
        .containsOnlyOnce("PUBLISHED");
  }
}
