package org.embargo.app.calendar;

import static org.embargo.core.project.ProjectLogEntry.What.CALENDAR_LINK_ENDED;
import static org.embargo.core.project.ProjectLogEntry.What.CALENDAR_LINK_MADE;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.embargo.app.access.TeamDoor;
import org.embargo.app.access.TeamDoor.Admitted;
import org.embargo.app.calendar.CalendarLinks.Link;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.app.project.ProjectJournal;
import org.embargo.core.advisory.Digest;
import org.embargo.core.project.ProjectLogEntry.Change;

/**
 * Makes the secret link of a project's calendar, in the place of an older one, and revokes it. Both
 * stand in the project's log.
 */
public final class KeepLink {
  private static final int BYTES = 32;

  private final TeamDoor door;
  private final CalendarLinks links;
  private final ProjectJournal journal;
  private final Locks locks;
  private final SecureRandom random = new SecureRandom();

  public KeepLink(TeamDoor door, CalendarLinks links, ProjectJournal journal, Locks locks) {
    this.door = door;
    this.links = links;
    this.journal = journal;
    this.locks = locks;
  }

  /** Gives the secret, which is told once: its digest is stored. */
  public Outcome<String> make(String projectKey, Optional<String> userKey) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return change(projectKey, userKey, admitted -> make(admitted, secret));
  }

  private String make(Admitted by, String secret) {
    String before = links.of(by.projectId()).map(Link::maker).orElse("");
    links.set(new Link(by.projectId(), by.userKey()), Digest.of(secret));
    journal.note(
        journal.now(),
        by.projectId(),
        by.userKey(),
        new Change(CALENDAR_LINK_MADE, "", before, by.userKey()));
    return secret;
  }

  public Outcome<String> revoke(String projectKey, Optional<String> userKey) {
    return change(projectKey, userKey, this::revoke);
  }

  private String revoke(Admitted by) {
    links.of(by.projectId()).ifPresent(link -> end(link, by.userKey()));
    return "";
  }

  private void end(Link link, String userKey) {
    links.remove(link.projectId());
    journal.note(
        journal.now(),
        link.projectId(),
        userKey,
        new Change(CALENDAR_LINK_ENDED, "", link.maker(), ""));
  }

  private Outcome<String> change(
      String projectKey, Optional<String> userKey, Function<Admitted, String> work) {
    return door.open(projectKey, userKey)
        .map(
            admitted ->
                locks.whileHolding(
                    List.of(Locks.ofProject(admitted.projectId())), () -> work.apply(admitted)));
  }
}
