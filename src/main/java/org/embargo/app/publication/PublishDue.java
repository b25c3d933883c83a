package org.embargo.app.publication;

import org.embargo.app.advisory.Drafts;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.delivery.RelayDeliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the gate for every advisory that waits for it. What each trigger and the clock job call. */
public final class PublishDue implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(PublishDue.class);

  private final Drafts drafts;
  private final PublishAdvisory publishAdvisory;
  private final RelayDeliveries relayDeliveries;
  private final Locks locks;

  public PublishDue(
      Drafts drafts,
      PublishAdvisory publishAdvisory,
      RelayDeliveries relayDeliveries,
      Locks locks) {
    this.drafts = drafts;
    this.publishAdvisory = publishAdvisory;
    this.relayDeliveries = relayDeliveries;
    this.locks = locks;
  }

  /**
   * Throws nothing: who releases a version or gives an approval has done so, whatever becomes of it
   * here. Whoever finds another node at it leaves it to that node or to the next minute, so that a
   * node that died holding the lock holds up no release.
   */
  @Override
  public void run() {
    attempt("publishing", this::publish);
    attempt("delivering", relayDeliveries::run);
  }

  private void publish() {
    locks.unlessRunning(
        Locks.DUE,
        () ->
            drafts
                .awaitingPublication()
                .forEach(id -> attempt("advisory " + id, () -> publishAdvisory.publish(id))));
  }

  /** One broken disclosure must not hold up the others; it is tried again within a minute. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      log.error("{} failed and is tried again within a minute", what, new Redacted(e));
    }
  }
}
