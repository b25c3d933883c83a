package org.embargo.app;

import java.util.List;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.LogEntry.What;
import org.embargo.core.outbox.Delivery;

/** Enters a publication: the revision, a delivery to each channel, and a line of the history. */
public final class Ledger {
  private final Revisions revisions;
  private final List<Channel> channels;
  private final Log log;

  public Ledger(Revisions revisions, List<Channel> channels, Log log) {
    this.revisions = revisions;
    this.channels = List.copyOf(channels);
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
    String what = revision.cveId() + " revision " + revision.number();
    note(file.issue().id(), revision, file.key().inHistory() + what);
    file.others().forEach(other -> note(other.issue().id(), revision, what + ", of " + file.key()));
  }

  private void note(long issueId, Revision revision, String why) {
    log.append(
        new LogEntry(issueId, revision.publishedAt(), LogEntry.PRODUCT, What.PUBLISHED, why));
  }
}
