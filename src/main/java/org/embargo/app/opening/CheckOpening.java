package org.embargo.app.opening;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.app.DisclosureFile;
import org.embargo.app.DisclosureFiles;
import org.embargo.core.advisory.Consent;
import org.embargo.core.advisory.Draft;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Obstacle;

/** Tells what keeps an issue from being opened, besides its time. */
public final class CheckOpening {
  private final DisclosureFiles files;

  public CheckOpening(DisclosureFiles files) {
    this.files = files;
  }

  public List<Obstacle> of(TrackedIssue issue, Instant now) {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    if (issue.parentId().isPresent()) {
      obstacles.add(Obstacle.PART_OF_ISSUE);
    }
    List<DisclosureFile> about = about(issue.id());
    if (about.isEmpty()) {
      obstacles.add(Obstacle.NOT_PUBLIC);
    }
    about.forEach(file -> obstacles.addAll(Obstacle.of(file.decisionAt(now).reasons())));
    if (about.stream().anyMatch(CheckOpening::creditsSomebodyAnonymous)) {
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

  private static boolean creditsSomebodyAnonymous(DisclosureFile file) {
    return file.paper().draft().map(Draft::advisory).stream()
        .flatMap(advisory -> advisory.credits().stream())
        .anyMatch(credit -> credit.consent() == Consent.ANONYMOUS);
  }
}
