package org.embargo.app.opening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.conversation.KeepInternal;
import org.embargo.app.guard.Guard;
import org.embargo.app.register.Disclosures;
import org.embargo.app.tracker.Issues;
import org.embargo.core.disclosure.TrackedIssue;

/** An issue with its parts: the tracker opens them together. */
public final class Wholes {
  private final Issues issues;
  private final Disclosures disclosures;
  private final Guard guard;
  private final KeepInternal keepInternal;

  public Wholes(Issues issues, Disclosures disclosures, Guard guard, KeepInternal keepInternal) {
    this.issues = issues;
    this.disclosures = disclosures;
    this.guard = guard;
    this.keepInternal = keepInternal;
  }

  Optional<TrackedIssue> find(long issueId) {
    return issues.byId(issueId);
  }

  /** Whether a part of it is a case of its own. */
  boolean hasCaseWithin(long issueId) {
    return issues.subTasksOf(issueId).stream()
        .anyMatch(part -> disclosures.find(part.id()).isPresent());
  }

  /** Ids, in the order in which they are locked. */
  List<Long> idsOf(long issueId) {
    return Stream.concat(
            Stream.of(issueId), issues.subTasksOf(issueId).stream().map(TrackedIssue::id))
        .sorted()
        .toList();
  }

  /** What the team has said among itself stays its own. */
  void closeToOthers(List<Long> ids) {
    all(ids).forEach(keepInternal::closeToOthers);
  }

  /** None of them has to be sealed for what it is itself. */
  void release(List<Long> ids) {
    ids.forEach(guard::release);
  }

  private Stream<TrackedIssue> all(List<Long> ids) {
    return ids.stream().flatMap(id -> issues.byId(id).stream());
  }

  void unseal(List<Long> ids) {
    ids.forEach(issues::unseal);
  }

  /** After the change is stored: that must not be lost should this fail. */
  void index(List<Long> ids) {
    ids.forEach(issues::index);
  }
}
