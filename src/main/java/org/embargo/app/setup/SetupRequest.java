package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.setup.Choices.LevelChoice;
import org.embargo.core.text.Text;

/**
 * What an admin asks for; whatever is left out is as it was chosen last, or as it usually is.
 *
 * @param users user names of those who join the team
 * @param fixedResolution its name
 */
public record SetupRequest(
    Optional<String> issueType,
    Optional<String> role,
    List<String> users,
    List<String> groups,
    Optional<LevelChoice> level,
    Optional<String> workflow,
    Optional<String> fixedResolution,
    Optional<Cna> cna) {
  public static final SetupRequest NOTHING =
      new SetupRequest(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Jira's own limit of names is 255 characters. */
  private static final int LONGEST_NAME = 255;

  private static final int MOST_MEMBERS = 1_000;

  public SetupRequest {
    Text.atMost(MOST_MEMBERS, "team.users", users);
    Text.atMost(MOST_MEMBERS, "team.groups", groups);
    Stream.of(issueType, role, workflow, fixedResolution)
        .flatMap(Optional::stream)
        .forEach(SetupRequest::requireName);
    users.forEach(SetupRequest::requireName);
    groups.forEach(SetupRequest::requireName);
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  /** What is no name is refused where it is looked up. */
  public static String requireName(String name) {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "has " + name.length() + " characters, at most " + LONGEST_NAME + " are taken");
    }
    return name;
  }
}
