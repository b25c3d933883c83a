package org.embargo.app;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.app.opening.Openings;
import org.embargo.core.disclosure.Actor;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * The one door to a disclosure. Whoever cannot see the issue gets the answer of an unknown key, and
 * so does everybody who is not logged in.
 */
public final class Admission {
  private final Issues issues;
  private final People people;
  private final DisclosureFiles files;
  private final Openings openings;
  private final Locks locks;

  public Admission(
      Issues issues, People people, DisclosureFiles files, Openings openings, Locks locks) {
    this.issues = issues;
    this.people = people;
    this.files = files;
    this.openings = openings;
    this.locks = locks;
  }

  /** Somebody who can see a disclosure, and all of it. */
  public record Admitted(Actor actor, DisclosureFile file) {}

  /**
   * @param userKey empty for anonymous
   */
  public Optional<Admitted> admit(String issueKey, Optional<String> userKey) {
    return admit(AdvisoryKey.firstOf(issueKey), userKey);
  }

  private Optional<Admitted> admit(AdvisoryKey key, Optional<String> userKey) {
    return issues
        .byKey(key.issueKey())
        .map(TrackedIssue::id)
        .flatMap(id -> userKey.flatMap(user -> admit(id, key.number(), user)));
  }

  /**
   * Somebody of the security team, who reads. Empty for everybody else, as for an unknown key.
   *
   * @param userKey empty for anonymous
   */
  public Optional<Admitted> admitTeam(AdvisoryKey key, Optional<String> userKey) {
    return admit(key, userKey).filter(admitted -> admitted.actor().onSecurityTeam());
  }

  /** Does what only the security team may do, alone on this issue in the whole cluster. */
  public <T> Outcome<T> asTeam(
      String issueKey, Optional<String> userKey, Function<Admitted, Outcome<T>> work) {
    return asTeam(AdvisoryKey.firstOf(issueKey), userKey, work);
  }

  /** The same for what is done to one advisory of the issue. */
  public <T> Outcome<T> asTeam(
      AdvisoryKey key, Optional<String> userKey, Function<Admitted, Outcome<T>> work) {
    return asTeam(key, userKey, Optional.empty(), work);
  }

  /**
   * The same for what is done to two issues.
   *
   * @param other the id of an issue that is locked too
   */
  public <T> Outcome<T> asTeam(
      AdvisoryKey key,
      Optional<String> userKey,
      Optional<Long> other,
      Function<Admitted, Outcome<T>> work) {
    // Whoever is not of the team does not learn how many advisories there are.
    Optional<Admitted> atTheDoor = admit(AdvisoryKey.firstOf(key.issueKey()), userKey);
    if (atTheDoor.isEmpty()) {
      return Outcome.unknown();
    }
    if (!atTheDoor.get().actor().onSecurityTeam()) {
      return Outcome.forbidden("Only the security team may do this.");
    }
    long issueId = atTheDoor.get().file().issue().id();
    // Read again under the lock: what was seen at the door may have changed since.
    return locks.whileHolding(
        Stream.concat(Stream.of(issueId), other.stream())
            .distinct()
            .sorted()
            .map(Locks::ofIssue)
            .toList(),
        () ->
            admit(issueId, key.number(), atTheDoor.get().actor().userKey())
                .filter(admitted -> admitted.actor().onSecurityTeam())
                .map(work)
                .orElseGet(Outcome::unknown));
  }

  private Optional<Admitted> admit(long issueId, int number, String userKey) {
    if (!issues.maySee(userKey, issueId)) {
      return Optional.empty();
    }
    return files
        .find(issueId, number)
        .map(
            file ->
                new Admitted(
                    new Actor(userKey, people.onSecurityTeam(userKey, file.setup())), file))
        .filter(this::isConcerned);
  }

  /** An issue that was opened is seen by many, and its disclosure is none of their business. */
  private boolean isConcerned(Admitted admitted) {
    TrackedIssue issue = admitted.file().issue();
    return admitted.actor().onSecurityTeam()
        || issue.reporterKey().filter(admitted.actor().userKey()::equals).isPresent()
        || !openings.hasBegun(issue.id());
  }
}
