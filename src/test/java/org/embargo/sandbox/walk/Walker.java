package org.embargo.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.embargo.sandbox.Sandbox;
import org.embargo.sandbox.story.Client;
import org.embargo.sandbox.story.Steps;
import org.embargo.sandbox.walk.SealWalk.Kind;
import org.embargo.sandbox.walk.SealWalk.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks in episodes, by a seed, through a sandbox with two projects that are set up. */
final class Walker {
  private static final long SEED = Long.getLong("walk.seed", 20261201);
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int EPISODE = 60;
  private static final int TOLD_EACH = 10_020;
  private static final Logger LOG = LoggerFactory.getLogger(Walker.class);
  static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

  private final SealWalk walk;

  /**
   * @param start later than where an earlier walk in the same sandbox came to
   * @param nodes of one cluster, with the projects set up
   */
  Walker(Instant start, Sandbox... nodes) {
    walk = new SealWalk(Stream.of(nodes).map(Sandbox::desk).toList(), start);
    // At once Jira mails what is sealed again a moment later, and nobody can help that.
    nodes[0].desk().switches().batchesMail = true;
  }

  static Walker inNew(Sandbox sandbox) {
    setUp(sandbox);
    return new Walker(START, sandbox);
  }

  static void setUp(Sandbox sandbox) {
    Steps steps = new Steps(Client.anonymous(sandbox.baseUrl()));
    for (String project : List.of("CLOUDSTACK", "LEGACY")) {
      assertThat(steps.setUp(project).status()).isEqualTo(200);
    }
  }

  /** The seed and the shortest sequence of steps that leads to it; empty when nothing is wrong. */
  Optional<String> firstFault(int steps) {
    return walk(steps).map(this::told);
  }

  /** Whether one is found that says this, whatever else is found before. */
  boolean isFaultIn(int steps, String saying) {
    Random random = new Random(SEED);
    for (int done = 0; done < steps; done += EPISODE) {
      if (run(episode(random)).filter(fault -> fault.contains(saying)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  int mails() {
    return walk.mails();
  }

  int readings() {
    return walk.readings();
  }

  void startAnew() {
    walk.startAnew();
    walk.go(new Step(Kind.MINUTE, 0));
  }

  /** A failing episode, and what was done in it. */
  private record Failure(int episode, List<Step> steps, String told) {}

  private Optional<Failure> walk(int steps) {
    Random random = new Random(SEED);
    for (int done = 0; done < steps; done += EPISODE) {
      List<Step> episode = episode(random);
      Optional<String> fault = run(episode);
      if (fault.isPresent()) {
        // Shortening takes long, and may be interrupted.
        LOG.error("Seed {}, step {} on, not shortened yet: {}", SEED, done, fault.get());
        return Optional.of(new Failure(done, episode, fault.get()));
      }
      if (done % TOLD_EACH == 0) {
        LOG.info("{} of {} steps, no fault", done, steps);
      }
    }
    return Optional.empty();
  }

  private String told(Failure failure) {
    return String.format(
        Locale.ROOT,
        "seed %d, step %d on:%n%s",
        SEED,
        failure.episode(),
        shortest(failure.steps(), failure.told()));
  }

  private List<Step> episode(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < EPISODE; i++) {
      steps.add(new Step(KINDS.get(random.nextInt(KINDS.size())), random.nextLong()));
    }
    return steps;
  }

  /** Leaves out what the fault does not need, until nothing more can be left out. */
  private String shortest(List<Step> steps, String fault) {
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

  private Optional<String> run(List<Step> steps) {
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
