package org.embargo.app.opening;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.disclosure.DisclosureFiles;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.app.tracker.People;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Credit;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Obstacle;
import org.embargo.core.opening.Opening;

/** Looks at all that is written about an issue, and at the issue as it is. */
public final class CheckOpening implements Obstacles {
  private final DisclosureFiles files;
  private final ReadAdvisories readAdvisories;
  private final Wholes wholes;
  private final ProjectSetups setups;
  private final People people;

  public CheckOpening(
      DisclosureFiles files,
      ReadAdvisories readAdvisories,
      Wholes wholes,
      ProjectSetups setups,
      People people) {
    this.files = files;
    this.readAdvisories = readAdvisories;
    this.wholes = wholes;
    this.setups = setups;
    this.people = people;
  }

  @Override
  public List<Obstacle> to(Opening opening, TrackedIssue issue, Instant now) {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    if (issue.parentId().isPresent()) {
      obstacles.add(Obstacle.PART_OF_ISSUE);
    }
    if (wholes.hasCaseWithin(issue.id())) {
      obstacles.add(Obstacle.CASE_WITHIN);
    }
    if (issue.projectId() != opening.projectId()) {
      obstacles.add(Obstacle.MOVED);
    }
    List<DisclosureFile> about = about(issue.id());
    if (about.isEmpty() || !about.stream().allMatch(this::isOnTheSite)) {
      obstacles.add(Obstacle.NOT_PUBLIC);
    }
    about.forEach(file -> obstacles.addAll(Obstacle.of(file.gate().standingAt(now).reasons())));
    if (!about.stream().allMatch(file -> file.isAbout(issue.id()))) {
      obstacles.add(Obstacle.UNSETTLED);
    }
    List<Revision> published =
        about.stream().flatMap(file -> file.paper().latest().stream()).toList();
    if (!published.isEmpty() && !mayNameReporter(issue, published)) {
      obstacles.add(Obstacle.ANONYMOUS);
    }
    return Obstacle.sorted(obstacles);
  }

  /** An issue that is disclosed with another may have nothing written in its own. */
  private List<DisclosureFile> about(long issueId) {
    List<DisclosureFile> covering = files.covering(issueId);
    return Stream.concat(
            files.all(issueId).stream()
                .filter(
                    file ->
                        covering.isEmpty()
                            || file.number() > 1
                            || file.paper().draft().isPresent()),
            covering.stream())
        .toList();
  }

  /** A revision may have been entered, and not delivered. */
  private boolean isOnTheSite(DisclosureFile file) {
    return file.paper().latest().map(Revision::cveId).flatMap(readAdvisories::find).isPresent();
  }

  /** The team has nothing to hide of itself; of anybody else the credits tell. */
  private boolean mayNameReporter(TrackedIssue issue, List<Revision> published) {
    List<Consent> answers =
        published.stream()
            .flatMap(revision -> revision.advisory().credits().stream())
            .map(Credit::consent)
            .toList();
    // Which of them the reporter is nobody knows: so all have to agree.
    boolean agreed = !answers.isEmpty() && answers.stream().allMatch(Consent.AGREED::equals);
    return agreed || issue.reporterKey().filter(who -> !isOnTeam(who, issue)).isEmpty();
  }

  private boolean isOnTeam(String userKey, TrackedIssue issue) {
    return setups
        .find(issue.projectId())
        .filter(setup -> people.onSecurityTeam(userKey, setup))
        .isPresent();
  }
}
