package org.embargo.app.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.search.Selection;

/**
 * Finds disclosures for somebody. Which of the issues they see is for the tracker's search to tell;
 * of what the team alone knows nobody else learns anything here.
 */
public final class FindDisclosures {
  private final EveryDisclosure every;
  private final ProjectSetups setups;
  private final People people;
  private final ClusterClock clock;

  public FindDisclosures(
      EveryDisclosure every, ProjectSetups setups, People people, ClusterClock clock) {
    this.every = every;
    this.setups = setups;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Ids of issues, in no order.
   *
   * @param userKey empty for anonymous, who finds nothing
   */
  public List<Long> find(Selection selection, Optional<String> userKey) {
    if (userKey.isEmpty()) {
      return List.of();
    }
    Optional<Set<Long>> projects =
        selection.what().isForTeam() ? Optional.of(projectsOf(userKey.get())) : Optional.empty();
    if (projects.filter(Set::isEmpty).isPresent()) {
      return List.of();
    }
    Instant now = clock.now();
    return every.find(selection, now, projects);
  }

  /** Those whose security team they are of. */
  private Set<Long> projectsOf(String userKey) {
    return setups.all().stream()
        .filter(setup -> people.onSecurityTeam(userKey, setup))
        .map(ProjectSetup::projectId)
        .collect(Collectors.toSet());
  }
}
