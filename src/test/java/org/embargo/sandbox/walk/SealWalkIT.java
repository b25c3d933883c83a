package org.embargo.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.embargo.sandbox.Sandbox;
import org.embargo.sandbox.jira.Switches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R1 to R3 over everything that people and admins may do, in whatever order: after every step those
 * who can see a secret issue are those who may.
 */
@Tag("P3")
@Tag("R1")
@Tag("R2")
@Tag("R3")
class SealWalkIT {
  private static final int STEPS = Integer.getInteger("walk.steps", 1_000);
  private static final int ENOUGH = 3_000;

  private static Sandbox sandbox;
  private static Walker walker;

  @BeforeAll
  static void setUp() throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "walk");
    sandbox = new Sandbox(Path.of(System.getProperty("sandbox.bundle")), data, 0);
    walker = Walker.inNew(sandbox);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void whatever_is_done_only_those_see_a_secret_issue_who_may() {
    AtomicInteger statements = new AtomicInteger();
    sandbox.desk().switches().afterStatement = statements::incrementAndGet;

    Optional<String> fault = walker.firstFault(STEPS);

    assertThat(statements).hasPositiveValue();
    assertThat(fault).as(fault.orElse("")).isEmpty();
    assertThat(walker.mails()).isPositive();
    assertThat(walker.readings()).isPositive();
  }

  @Test
  void nor_does_anybody_else_where_the_database_does_not_understand_the_keepers_statement() {
    sandbox.desk().switches().afterStatement =
        () -> {
          throw new IllegalStateException("not understood");
        };
    try {
      Optional<String> fault = walker.firstFault(Math.min(STEPS, ENOUGH));

      assertThat(fault).as(fault.orElse("")).isEmpty();
    } finally {
      sandbox.desk().switches().afterStatement = () -> {};
      walker.startAnew();
    }
  }

  /** A walk that finds nothing is worth something only if it finds what is missing. */
  @ParameterizedTest
  @CsvSource({
    "function, was stored without a level",
    "listener, seen by",
    "listener, internal comment read by",
    "job, seen by"
  })
  void without_any_one_of_its_lines_of_defence_the_walk_finds_a_leak(String missing, String fault) {
    Switches switches = sandbox.desk().switches();
    switches.functions = !missing.equals("function");
    switches.events = !missing.equals("listener");
    switches.jobs = !missing.equals("job");
    try {
      assertThat(walker.isFaultIn(ENOUGH, fault)).isTrue();
    } finally {
      switches.functions = true;
      switches.events = true;
      switches.jobs = true;
      walker.startAnew();
    }
  }
}
