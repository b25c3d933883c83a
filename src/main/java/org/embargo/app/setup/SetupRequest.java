package org.embargo.app.setup;

import java.util.List;
import java.util.Optional;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.setup.Choices.LevelChoice;

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

  public SetupRequest {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }
}
