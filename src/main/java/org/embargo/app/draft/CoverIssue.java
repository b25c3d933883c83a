package org.embargo.app.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.history.Journal;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry.What;

/**
 * Says which other issues are disclosed with an advisory: it waits for all of them. A changed list
 * takes a new approval, as a changed draft does.
 */
public final class CoverIssue {
  private final Admission admission;
  private final Advisories advisories;
  private final Drafts drafts;
  private final Journal journal;

  public CoverIssue(Admission admission, Advisories advisories, Drafts drafts, Journal journal) {
    this.admission = admission;
    this.advisories = advisories;
    this.drafts = drafts;
    this.journal = journal;
  }

  /** Done too when it is covered already. */
  public Outcome<AdvisoryKey> cover(AdvisoryKey key, Optional<String> userKey, String otherKey) {
    Optional<TrackedIssue> other =
        admission.admit(otherKey, userKey).map(found -> found.file().issue());
    return admission.asTeam(
        key,
        userKey,
        other.map(TrackedIssue::id),
        admitted ->
            other
                .filter(issue -> issue.projectId() == admitted.file().issue().projectId())
                .map(issue -> cover(admitted, issue))
                .orElseGet(
                    () ->
                        Outcome.invalid("issue", "is no disclosure of this project: " + otherKey)));
  }

  /**
   * Ends that.
   *
   * @param other the issue's key; or its id, for one that was moved away or deleted
   */
  public Outcome<AdvisoryKey> uncover(AdvisoryKey key, Optional<String> userKey, String other) {
    Optional<Long> id =
        admission.admitTeam(key, userKey).flatMap(admitted -> find(admitted, other)).map(Other::id);
    return admission.asTeam(
        key,
        userKey,
        id,
        admitted ->
            find(admitted, other)
                .filter(found -> id.filter(one -> one == found.id()).isPresent())
                .map(found -> change(admitted, found, false))
                .orElseGet(() -> Outcome.invalid("issue", "is not disclosed with it: " + other)));
  }

  /**
   * An issue beside the one that the advisory was begun in.
   *
   * @param name its key, or its id where it is gone or elsewhere: its key there is not for this
   *     project
   * @param here whether it is there, and in the project
   */
  private record Other(long id, String name, boolean here) {
    static Other of(TrackedIssue issue, DisclosureFile file) {
      boolean here = issue.projectId() == file.setup().projectId();
      return new Other(issue.id(), here ? issue.key() : String.valueOf(issue.id()), here);
    }
  }

  private static Optional<Other> find(Admitted admitted, String keyOrId) {
    return Stream.concat(
            admitted.file().others().stream().map(one -> Other.of(one.issue(), admitted.file())),
            admitted.file().gone().stream().map(id -> new Other(id, String.valueOf(id), false)))
        .filter(one -> one.name().equals(keyOrId) || String.valueOf(one.id()).equals(keyOrId))
        .findFirst();
  }

  private Outcome<AdvisoryKey> cover(Admitted admitted, TrackedIssue issue) {
    DisclosureFile file = admitted.file();
    if (issue.id() == file.issue().id()) {
      return Outcome.invalid("issue", "is that of the advisory itself");
    }
    return advisories.othersOf(file.paper().advisoryId()).contains(issue.id())
        ? new Outcome.Done<>(file.key())
        : change(admitted, Other.of(issue, file), true);
  }

  private Outcome<AdvisoryKey> change(Admitted admitted, Other issue, boolean covered) {
    // An issue that is gone or in another project would hold back every correction for good.
    if (isPublic(admitted.file()) && issue.here()) {
      return Outcome.conflict("issue", "comes too late: the advisory is public");
    }
    store(admitted, issue, covered);
    return new Outcome.Done<>(admitted.file().key());
  }

  private static boolean isPublic(DisclosureFile file) {
    return file.paper().latest().isPresent();
  }

  private void store(Admitted admitted, Other issue, boolean covered) {
    DisclosureFile file = admitted.file();
    AdvisoryId advisoryId = file.paper().advisoryId();
    String user = admitted.actor().userKey();
    Instant now = journal.now();
    if (covered) {
      advisories.cover(advisoryId, issue.id(), user);
    } else if (isPublic(file)) {
      advisories.waitNoMore(advisoryId, issue.id());
    } else {
      advisories.uncover(advisoryId, issue.id(), user);
    }
    file.paper()
        .draft()
        .map(draft -> new Draft(advisoryId, draft.version() + 1, draft.advisory(), user, now))
        .ifPresent(drafts::save);
    drafts.requirePeople(advisoryId, file.paper().terms().persons());
    What what = covered ? What.ISSUE_COVERED : What.ISSUE_UNCOVERED;
    journal.note(now, file.subject(), user, what, file.key().inHistory() + issue.name());
    journal.note(
        now, file.aboutItIn(issue.id()), user, what, "by the advisory " + name(file, issue));
  }

  /** For readers of the other issue: elsewhere the key of this one is not for them. */
  private static String name(DisclosureFile file, Other issue) {
    return issue.here() ? "of " + file.key() : "with the id " + file.paper().advisoryId();
  }
}
