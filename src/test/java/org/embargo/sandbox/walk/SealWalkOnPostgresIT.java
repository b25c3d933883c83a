package org.embargo.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.embargo.sandbox.Sandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walk again on two nodes that share a PostgreSQL, of which one goes down now and then. */
@Tag("P3")
class SealWalkOnPostgresIT {
  private static final int STEPS = Integer.getInteger("walk.postgres.steps", 1_000);
  private static final int LIVES = 4;
  private static final int ALONE = 60;

  @Test
  void whatever_is_done_only_those_see_a_secret_issue_who_may() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "walk");
    try (Postgres postgres = server.get();
        Sandbox first =
            new Sandbox(
                Path.of(System.getProperty("sandbox.bundle")), data, postgres.database(), 0)) {
      Walker.setUp(first);
      for (int life = 0; life < LIVES; life++) {
        // The second node goes down between the lives, and the first one goes on.
        try (Sandbox second = first.anotherNode(data.resolve("node" + life))) {
          Optional<String> fault =
              new Walker(later(2 * life), first, second).firstFault(STEPS / LIVES);

          assertThat(fault).as(fault.orElse("")).isEmpty();
        }
        Optional<String> alone = new Walker(later(2 * life + 1), first).firstFault(ALONE);
        assertThat(alone).as(alone.orElse("")).isEmpty();
      }
    }
  }

  private static Instant later(int walks) {
    return Walker.START.plus(Duration.ofDays(30L * walks));
  }
}
