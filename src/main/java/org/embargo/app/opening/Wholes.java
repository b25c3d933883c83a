package org.embargo.app.opening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.Disclosures;
import org.embargo.app.Issues;
import org.embargo.app.seal.Guard;
import org.embargo.core.disclosure.TrackedIssue;

/** An issue and those of its parts that are no cases of their own: they are opened together. */
public final class Wholes {
  private final Issues issues;
  private final Disclosures disclosures;
  private final Guard guard;

  public Wholes(Issues issues, Disclosures disclosures, Guard guard) {
    this.issues = issues;
    this.disclosures = disclosures;
    this.guard = guard;
  }

  Optional<TrackedIssue> find(long issueId) {
    return issues.byId(issueId);
  }

  /** Ids, in the order in which they are locked. */
  List<Long> idsOf(long issueId) {
    return Stream.concat(
            Stream.of(issueId),
            issues.subTasksOf(issueId).stream()
                .map(TrackedIssue::id)
                .filter(part -> disclosures.find(part).isEmpty()))
        .sorted()
        .toList();
  }

  /** None of them has to be sealed for what it is itself. */
  void release(List<Long> ids) {
    ids.forEach(guard::release);
  }

  void unseal(List<Long> ids) {
    ids.forEach(issues::unseal);
  }

  /** After the change is stored: that must not be lost should this fail. */
  void index(List<Long> ids) {
    ids.forEach(issues::index);
  }
}
