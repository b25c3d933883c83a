package org.embargo.channel.site;

import org.embargo.app.delivery.Channel;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.core.advisory.Revision;

/**
 * The public pages of this Jira. They show a revision once it is delivered here, so delivering
 * means to make sure that it is fit to be shown: byte for byte what was approved.
 */
public final class SiteChannel implements Channel {
  @Override
  public String name() {
    return ReadAdvisories.CHANNEL;
  }

  @Override
  public boolean knowsItAgain() {
    return true;
  }

  @Override
  public void deliver(Revision revision, String idempotencyKey) {
    if (!revision.isIntact()) {
      throw new IllegalStateException(
          "the stored bytes of " + revision.cveId() + " are not those that were approved");
    }
  }
}
