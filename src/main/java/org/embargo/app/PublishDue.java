package org.embargo.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gate for every advisory that waits for it. What each trigger and the clock job call. */
public final class PublishDue {
  private static final Logger log = LoggerFactory.getLogger(PublishDue.class);

  private final Drafts drafts;
  private final PublishAdvisory publishAdvisory;
  private final RelayDeliveries relayDeliveries;

  public PublishDue(
      Drafts drafts, PublishAdvisory publishAdvisory, RelayDeliveries relayDeliveries) {
    this.drafts = drafts;
    this.publishAdvisory = publishAdvisory;
    this.relayDeliveries = relayDeliveries;
  }

  public void run() {
    drafts.awaitingPublication().forEach(this::publish);
    relayDeliveries.run();
  }

  private void publish(long issueId) {
    try {
      publishAdvisory.publish(issueId);
    } catch (RuntimeException e) {
      // One broken case must not hold up the others; this one is tried again within a minute.
      log.error("issue {} could not be asked whether it may go public", issueId, e);
    }
  }
}
