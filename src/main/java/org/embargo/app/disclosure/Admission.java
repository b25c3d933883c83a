package org.embargo.app.disclosure;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.app.access.DisclosureAccess.Entry;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Outcome;
import org.embargo.core.disclosure.Actor;

/**
 * Loads a disclosure for somebody who may read or change it, as {@link DisclosureAccess} decides.
 * Whoever cannot see the issue gets the answer of an unknown key, and so does everybody who is not
 * logged in.
 */
public final class Admission {
  private final DisclosureAccess access;
  private final DisclosureFiles files;
  private final Locks locks;

  public Admission(DisclosureAccess access, DisclosureFiles files, Locks locks) {
    this.access = access;
    this.files = files;
    this.locks = locks;
  }

  /** Somebody who can see a disclosure, and all of it. */
  public record Admitted(Actor actor, DisclosureFile file) {}

  /**
   * @param userKey empty for anonymous
   */
  public Optional<Admitted> admit(String issueKey, Optional<String> userKey) {
    return access.reader(issueKey, userKey).flatMap(entry -> load(entry, 1));
  }

  /**
   * Somebody of the security team, who reads. Empty for everybody else, as for an unknown key.
   *
   * @param userKey empty for anonymous
   */
  public Optional<Admitted> admitTeam(AdvisoryKey key, Optional<String> userKey) {
    return access
        .draftReader(key.issueKey(), userKey)
        .asOptional()
        .flatMap(entry -> load(entry, key.number()));
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
    return access
        .team(key.issueKey(), userKey)
        .then(entry -> underLock(entry, key.number(), other, work));
  }

  /** Decides again under the lock: what was seen before it may have changed since. */
  private <T> Outcome<T> underLock(
      Entry seen, int number, Optional<Long> other, Function<Admitted, Outcome<T>> work) {
    long issueId = seen.issue().id();
    return locks.whileHolding(
        Stream.concat(Stream.of(issueId), other.stream())
            .distinct()
            .sorted()
            .map(Locks::ofIssue)
            .toList(),
        () ->
            access
                .reader(issueId, seen.actor().userKey())
                .filter(entry -> entry.actor().onSecurityTeam())
                .flatMap(entry -> load(entry, number))
                .map(work)
                .orElseGet(Outcome::unknown));
  }

  private Optional<Admitted> load(Entry entry, int number) {
    return files.find(entry.issue().id(), number).map(file -> new Admitted(entry.actor(), file));
  }
}
