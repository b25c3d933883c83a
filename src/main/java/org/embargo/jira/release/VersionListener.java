package org.embargo.jira.release;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.project.VersionArchiveEvent;
import com.atlassian.jira.event.project.VersionDeleteEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import org.embargo.app.publication.PublishDue;

/**
 * Hears of what happens to versions: a released fix may be the last thing that an advisory waited
 * for, and so may the end of a version that nobody releases any more. Which version it was does not
 * matter: the gate looks at every fix version by itself, and at all of them again before anything
 * is public. Jira may tell of no issue that lost a version (jira-behaviour.md 6.5).
 */
public final class VersionListener {
  private final PublishDue publishDue;

  public VersionListener(PublishDue publishDue) {
    this.publishDue = publishDue;
  }

  @EventListener
  public void onRelease(VersionReleaseEvent event) {
    publishDue.run();
  }

  @EventListener
  public void onUnrelease(VersionUnreleaseEvent event) {
    publishDue.run();
  }

  @EventListener
  public void onArchive(VersionArchiveEvent event) {
    publishDue.run();
  }

  @EventListener
  public void onDelete(VersionDeleteEvent event) {
    publishDue.run();
  }

  @EventListener
  public void onMerge(VersionMergeEvent event) {
    publishDue.run();
  }
}
