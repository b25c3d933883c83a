package org.embargo.app.calendar;

import java.util.List;
import java.util.Optional;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.common.Outcome;

/** Shows what is due in a project to its security team, and to who has the secret link. */
public final class ShowCalendar {
  private final TeamDoor door;
  private final LiveLinks links;
  private final ReadCalendar readCalendar;

  public ShowCalendar(TeamDoor door, LiveLinks links, ReadCalendar readCalendar) {
    this.door = door;
    this.links = links;
    this.readCalendar = readCalendar;
  }

  /**
   * What the team sees.
   *
   * @param hasLink whether there is a secret link; nobody is shown it again
   */
  public record Calendar(List<Due> due, boolean hasLink) {}

  public Outcome<Calendar> show(String projectKey, Optional<String> userKey) {
    return door.open(projectKey, userKey)
        .map(
            admitted ->
                new Calendar(
                    readCalendar.of(admitted.projectId()), links.has(admitted.projectId())));
  }

  /** Empty for a secret that there is not, or not any more. */
  public Optional<List<Due>> bySecret(String secret) {
    return links.bySecret(secret).map(link -> readCalendar.of(link.projectId()));
  }
}
