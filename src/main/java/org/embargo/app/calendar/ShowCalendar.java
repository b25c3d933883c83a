package org.embargo.app.calendar;

import java.util.List;
import java.util.Optional;
import org.embargo.app.Outcome;
import org.embargo.app.ProjectSetups;
import org.embargo.app.TeamDoor;
import org.embargo.core.advisory.Digest;

/** Shows what is due in a project to its security team, and to who has the secret link. */
public final class ShowCalendar {
  private final TeamDoor door;
  private final CalendarLinks links;
  private final ReadCalendar readCalendar;
  private final ProjectSetups setups;

  public ShowCalendar(
      TeamDoor door, CalendarLinks links, ReadCalendar readCalendar, ProjectSetups setups) {
    this.door = door;
    this.links = links;
    this.readCalendar = readCalendar;
    this.setups = setups;
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

  /**
   * Empty for a secret that there is not, or not any more.
   *
   * @param secret of the link; only its digest is stored, and that is what is looked up, so that
   *     the time that takes says nothing of it
   */
  public Optional<List<Due>> bySecret(String secret) {
    return links
        .projectOf(Digest.of(secret))
        .filter(project -> setups.find(project).isPresent())
        .map(readCalendar::of);
  }
}
