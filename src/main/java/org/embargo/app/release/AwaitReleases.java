package org.embargo.app.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.app.common.Outcome;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.disclosure.Admission.Admitted;
import org.embargo.app.disclosure.Releases;
import org.embargo.app.history.Journal;
import org.embargo.app.publication.PublishDue;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.OutsideRelease;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.text.Text;

/** Says which releases outside of the tracker have the fix of an issue. */
public final class AwaitReleases {
  private static final int MOST = 50;

  private final Admission admission;
  private final Releases releases;
  private final Journal journal;
  private final PublishDue publishDue;

  public AwaitReleases(
      Admission admission, Releases releases, Journal journal, PublishDue publishDue) {
    this.admission = admission;
    this.releases = releases;
    this.journal = journal;
    this.publishDue = publishDue;
  }

  /**
   * @param seen what it waited for when somebody looked; refused when that is another list by now,
   *     as a release that is left out holds back nothing any more
   */
  public Outcome<List<String>> await(
      String issueKey, Optional<String> userKey, List<String> names, Optional<List<String>> seen) {
    Set<String> sorted = new TreeSet<>(names);
    try {
      Text.atMost(MOST, "names", sorted);
      sorted.forEach(OutsideRelease::requireName);
    } catch (IllegalArgumentException e) {
      return Outcome.invalid("names", String.valueOf(e.getMessage()));
    }
    Outcome<List<String>> outcome =
        admission.asTeam(
            issueKey,
            userKey,
            admitted ->
                seen.filter(list -> !isPresent(list, admitted)).isPresent()
                    ? Outcome.conflict("names", "have been changed meanwhile; look at them again")
                    : await(admitted, sorted));
    outcome.asOptional().ifPresent(any -> publishDue.run());
    return outcome;
  }

  private static boolean isPresent(List<String> seen, Admitted admitted) {
    return admitted.file().lead().releases().stream()
        .map(FixVersion::name)
        .collect(Collectors.toSet())
        .equals(Set.copyOf(seen));
  }

  private Outcome<List<String>> await(Admitted admitted, Set<String> names) {
    long issueId = admitted.file().issue().id();
    releases.await(issueId, names);
    journal.note(
        journal.now(),
        issueId,
        admitted.actor().userKey(),
        What.RELEASES_AWAITED,
        names.isEmpty() ? "none" : String.join(", ", names));
    return new Outcome.Done<>(List.copyOf(names));
  }
}
