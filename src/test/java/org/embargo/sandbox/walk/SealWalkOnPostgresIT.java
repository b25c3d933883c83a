package org.embargo.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.embargo.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/** The walk again, with all that is stored in PostgreSQL. */
class SealWalkOnPostgresIT {
  private static final int STEPS = Integer.getInteger("walk.postgres.steps", 1_000);

  @Test
  void whatever_is_done_only_those_see_a_secret_issue_who_may() throws Exception {
    Optional<Postgres> server = Postgres.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed: Debian's package postgresql");
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "walk");
    try (Postgres postgres = server.get();
        Sandbox sandbox =
            new Sandbox(
                Path.of(System.getProperty("sandbox.bundle")), data, postgres.database(), 0)) {
      Optional<String> fault = new Walker(sandbox).firstFault(STEPS);

      assertThat(fault).as(fault.orElse("")).isEmpty();
    }
  }
}
