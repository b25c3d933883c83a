package org.embargo.app.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.delivery.Channel;
import org.embargo.app.disclosure.DisclosureFile;
import org.embargo.app.history.Log;
import org.embargo.app.register.Openings;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.history.Subject;
import org.embargo.core.opening.Opening;
import org.embargo.core.opening.Opening.State;
import org.embargo.core.outbox.Delivery;

/**
 * Enters a publication: the revision, a delivery to each channel, when the issues are opened, and a
 * line of the history.
 */
public final class Ledger {
  private final Revisions revisions;
  private final List<Channel> channels;
  private final Openings openings;
  private final Log log;

  public Ledger(Revisions revisions, List<Channel> channels, Openings openings, Log log) {
    this.revisions = revisions;
    this.channels = List.copyOf(channels);
    this.openings = openings;
    this.log = log;
  }

  /** Called while the issue's lock is held, and so in one transaction. */
  void enter(DisclosureFile file, Revision revision) {
    List<Delivery> deliveries =
        channels.stream()
            .map(
                channel ->
                    Delivery.due(
                        revision.advisoryId(),
                        revision.number(),
                        channel.name(),
                        revision.publishedAt()))
            .toList();
    int version = file.paper().draft().map(Draft::version).orElseThrow();
    revisions.publish(revision, version, deliveries);
    planOpening(
        file,
        file.openIssueAfterDays().map(days -> revision.publishedAt().plus(Duration.ofDays(days))));
    String what = revision.cveId() + " revision " + revision.number();
    note(file.subject(), revision, file.key().inHistory() + what);
    String here = what + ", of " + file.key();
    // Readers of an issue that is elsewhere hear of no key of this project.
    file.others()
        .forEach(
            one ->
                note(
                    file.aboutItIn(one.issue().id()),
                    revision,
                    file.isOfProject(one) ? here : what));
  }

  /**
   * What was planned and is not agreed to any more is forgotten, but that somebody holds it. Of
   * another project nobody here can say what its issues are to become.
   */
  private void planOpening(DisclosureFile file, Optional<Instant> due) {
    for (TrackedIssue issue :
        Stream.concat(Stream.of(file.issue()), file.othersHere().stream()).toList()) {
      Optional<Opening> present = openings.find(issue.id());
      if (due.isPresent()) {
        openings.save(
            present
                .map(one -> one.notBefore(due.get()))
                .orElseGet(() -> Opening.planned(issue.id(), issue.projectId(), due.get())));
      } else if (present.filter(one -> one.state() == State.PLANNED).isPresent()) {
        openings.remove(issue.id());
      } else {
        present
            .filter(one -> one.state() == State.HELD)
            .ifPresent(one -> openings.save(one.in(State.KEPT)));
      }
    }
  }

  private void note(Subject subject, Revision revision, String why) {
    log.append(
        new LogEntry(subject, revision.publishedAt(), LogEntry.PRODUCT, What.PUBLISHED, why));
  }
}
