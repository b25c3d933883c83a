package org.embargo.app.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.embargo.app.Locks;
import org.embargo.app.Outcome;
import org.embargo.app.TeamDoor;
import org.embargo.core.advisory.Digest;

/** Makes the secret link of a project's calendar, in the place of an older one, and revokes it. */
public final class KeepLink {
  private static final int BYTES = 32;

  private final TeamDoor door;
  private final CalendarLinks links;
  private final Locks locks;
  private final SecureRandom random = new SecureRandom();

  public KeepLink(TeamDoor door, CalendarLinks links, Locks locks) {
    this.door = door;
    this.links = links;
    this.locks = locks;
  }

  /** Gives the secret, which is told once: its digest is stored. */
  public Outcome<String> make(String projectKey, Optional<String> userKey) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return change(
        projectKey,
        userKey,
        project -> {
          links.set(project, Digest.of(secret));
          return secret;
        });
  }

  public Outcome<String> revoke(String projectKey, Optional<String> userKey) {
    return change(
        projectKey,
        userKey,
        project -> {
          links.remove(project);
          return "";
        });
  }

  private Outcome<String> change(
      String projectKey, Optional<String> userKey, LongFunction<String> work) {
    return door.open(projectKey, userKey)
        .map(
            admitted ->
                locks.whileHolding(
                    List.of(Locks.ofProject(admitted.projectId())),
                    () -> work.apply(admitted.projectId())));
  }
}
