package org.embargo.core.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.setup.config.Ref;

/**
 * What the admin decides about a setup.
 *
 * @param issueType the name of the type whose issues are sealed
 * @param role the name of the security team's role
 * @param users those who join the team, by user key and name
 * @param groups names of the groups that join it
 * @param level which level seals
 * @param workflow the workflow to start from; empty leaves it to the plan
 * @param fixedResolution the resolution that means "a fix exists"
 */
public record Choices(
    String issueType,
    String role,
    List<Ref> users,
    List<String> groups,
    LevelChoice level,
    Optional<String> workflow,
    Ref fixedResolution,
    Cna cna) {
  public static final String ISSUE_TYPE = "Security Vulnerability";
  public static final String ROLE = "Security Team";

  public Choices {
    users = users.stream().distinct().sorted(Comparator.comparing(Ref::name)).toList();
    groups = groups.stream().distinct().sorted().toList();
  }

  public Choices with(LevelChoice other) {
    return new Choices(issueType, role, users, groups, other, workflow, fixedResolution, cna);
  }

  /** Which level seals: one that the plan makes or finds, one that the admin has, or none. */
  public sealed interface LevelChoice {
    /** "Security team and reporter", made where it is missing. */
    record Made() implements LevelChoice {}

    /** A level of the scheme that the project has. */
    record Existing(long id) implements LevelChoice {}

    /** Refused: it is here to be told why. */
    record None() implements LevelChoice {}
  }
}
