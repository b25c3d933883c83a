package org.embargo.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.embargo.sandbox.Sandbox;
import org.embargo.sandbox.jira.Switches;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.walk.SealWalk.Kind;
import org.embargo.sandbox.walk.SealWalk.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R1 to R3 over everything that people and admins may do, in whatever order: after every step those
 * who can see a secret issue are those who may.
 */
class SealWalkIT {
  private static final int STEPS = Integer.getInteger("walk.steps", 1_000);
  private static final long SEED = Long.getLong("walk.seed", 20261201);
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int ENOUGH = 3_000;
  private static final int EPISODE = 60;
  private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

  private static Sandbox sandbox;
  private static SealWalk walk;

  @BeforeAll
  static void setUp() throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it")), "walk");
    sandbox = new Sandbox(Path.of(System.getProperty("sandbox.bundle")), data, 0);
    Steps steps = new Steps(Client.anonymous(sandbox.baseUrl()));
    assertThat(steps.setUp("CLOUDSTACK").status()).isEqualTo(200);
    assertThat(steps.setUp("LEGACY").status()).isEqualTo(200);
    walk = new SealWalk(sandbox.desk(), START);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void whatever_is_done_only_those_see_a_secret_issue_who_may() {
    Optional<String> fault = firstFault(STEPS).map(SealWalkIT::told);

    assertThat(fault).as(fault.orElse("")).isEmpty();
  }

  /** A walk that finds nothing is worth something only if it finds what is missing. */
  @ParameterizedTest
  @ValueSource(strings = {"function", "listener", "job"})
  void without_any_one_of_its_lines_of_defence_the_walk_finds_a_leak(String missing) {
    Switches switches = sandbox.desk().switches();
    switches.functions = !missing.equals("function");
    switches.events = !missing.equals("listener");
    switches.jobs = !missing.equals("job");
    try {
      assertThat(firstFault(ENOUGH)).isPresent();
    } finally {
      switches.functions = true;
      switches.events = true;
      switches.jobs = true;
      walk.startAnew();
      walk.go(new Step(Kind.MINUTE, 0));
    }
  }

  /** A failing episode, and what was done in it. */
  private record Failure(int episode, List<Step> steps, String told) {}

  private static Optional<Failure> firstFault(int steps) {
    Random random = new Random(SEED);
    for (int done = 0; done < steps; done += EPISODE) {
      List<Step> episode = episode(random);
      Optional<String> fault = run(episode);
      if (fault.isPresent()) {
        return Optional.of(new Failure(done, episode, fault.get()));
      }
    }
    return Optional.empty();
  }

  private static String told(Failure failure) {
    return String.format(
        Locale.ROOT,
        "seed %d, step %d on:%n%s",
        SEED,
        failure.episode(),
        shortest(failure.steps(), failure.told()));
  }

  private static List<Step> episode(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < EPISODE; i++) {
      steps.add(new Step(KINDS.get(random.nextInt(KINDS.size())), random.nextLong()));
    }
    return steps;
  }

  /** Leaves out what the fault does not need, until nothing more can be left out. */
  private static String shortest(List<Step> steps, String fault) {
    List<Step> needed = new ArrayList<>(steps);
    String told = fault;
    for (int i = needed.size() - 1; i >= 0; i--) {
      List<Step> fewer = new ArrayList<>(needed);
      fewer.remove(i);
      Optional<String> still = run(fewer);
      if (still.isPresent()) {
        needed = fewer;
        told = still.get();
        // What came after it may not be needed any more either.
        i = needed.size();
      }
    }
    return told;
  }

  private static Optional<String> run(List<Step> steps) {
    walk.startAnew();
    List<String> told = new ArrayList<>();
    for (Step step : steps) {
      List<String> faults = walk.go(step);
      told.add(walk.told());
      if (!faults.isEmpty()) {
        told.addAll(faults);
        return Optional.of(String.join(System.lineSeparator(), told));
      }
    }
    return Optional.empty();
  }
}
