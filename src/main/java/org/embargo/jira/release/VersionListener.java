package org.embargo.jira.release;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import org.embargo.app.PublishDue;

/** Hears of releases: a released fix may be the last thing that an advisory waited for. */
public final class VersionListener {
  private final PublishDue publishDue;

  public VersionListener(PublishDue publishDue) {
    this.publishDue = publishDue;
  }

  /** Which version it was does not matter: the gate looks at every fix version by itself. */
  @EventListener
  public void onRelease(VersionReleaseEvent event) {
    publishDue.run();
  }
}
