package org.embargo.app.calendar;

import java.util.Optional;
import org.embargo.app.calendar.CalendarLinks.Link;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.advisory.Digest;

/** The links whose maker is an active member of the project's security team now. */
public final class LiveLinks {
  private final CalendarLinks links;
  private final ProjectSetups setups;
  private final People people;

  public LiveLinks(CalendarLinks links, ProjectSetups setups, People people) {
    this.links = links;
    this.setups = setups;
    this.people = people;
  }

  boolean isLive(Link link) {
    return setups
        .find(link.projectId())
        .filter(team -> people.onSecurityTeam(link.maker(), team))
        .isPresent();
  }

  boolean has(long projectId) {
    return links.of(projectId).filter(this::isLive).isPresent();
  }

  /**
   * @param secret of the link; only its digest is stored, and that is what is looked up, so that
   *     the time that takes says nothing of it
   */
  Optional<Link> bySecret(String secret) {
    return links.byDigest(Digest.of(secret)).filter(this::isLive);
  }
}
