package org.embargo.core.opening;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.embargo.core.gate.Blocker;

/** One reason why an issue is not opened yet. Names are codes of the REST interface. */
public enum Obstacle {
  NOT_PUBLIC("An advisory of the issue is not public as it was written last, or not on this site."),
  UNSETTLED("Something that an advisory of it rested on has changed since."),
  ANONYMOUS("Its reporter has not agreed to be named, and the issue names who has reported it."),
  PART_OF_ISSUE("It is a part of another issue."),
  CASE_WITHIN("A part of it is a security issue of its own."),
  MOVED("It was moved to another project after that was planned.");

  private static final Set<Blocker> OF_THE_DRAFT =
      EnumSet.of(
          Blocker.DRAFT_MISSING,
          Blocker.DRAFT_INVALID,
          Blocker.NOT_APPROVED,
          Blocker.CREDIT_NOT_SETTLED);

  private final String sentence;

  Obstacle(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /**
   * What follows from the gate's answer to an advisory: all has to be as when it went public.
   *
   * @param blockers none means that it is about to go public
   */
  public static Set<Obstacle> of(Collection<Blocker> blockers) {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    if (!blockers.contains(Blocker.ALREADY_PUBLIC)
        || blockers.stream().anyMatch(OF_THE_DRAFT::contains)) {
      obstacles.add(NOT_PUBLIC);
    }
    if (blockers.stream()
        .anyMatch(one -> one != Blocker.ALREADY_PUBLIC && !OF_THE_DRAFT.contains(one))) {
      obstacles.add(UNSETTLED);
    }
    return obstacles;
  }

  /** In their order. */
  public static List<Obstacle> sorted(Set<Obstacle> obstacles) {
    return obstacles.stream().sorted().toList();
  }
}
