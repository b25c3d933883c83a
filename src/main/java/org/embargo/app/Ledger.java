package org.embargo.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.opening.Openings;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.opening.Opening;
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
    revisions.publish(revision, deliveries);
    file.openIssueAfterDays()
        .map(days -> revision.publishedAt().plus(Duration.ofDays(days)))
        .ifPresent(due -> planOpening(file, due));
    String what = revision.cveId() + " revision " + revision.number();
    note(file.issue().id(), revision, file.key().inHistory() + what);
    file.others().forEach(other -> note(other.issue().id(), revision, what + ", of " + file.key()));
  }

  /** Of another project nobody here can say what its issues are to become. */
  private void planOpening(DisclosureFile file, Instant due) {
    Stream.concat(Stream.of(file.issue()), file.othersHere().stream())
        .map(TrackedIssue::id)
        .map(
            id ->
                openings
                    .find(id)
                    .map(present -> present.notBefore(due))
                    .orElseGet(() -> Opening.planned(id, due)))
        .forEach(openings::save);
  }

  private void note(long issueId, Revision revision, String why) {
    log.append(
        new LogEntry(issueId, revision.publishedAt(), LogEntry.PRODUCT, What.PUBLISHED, why));
  }
}
