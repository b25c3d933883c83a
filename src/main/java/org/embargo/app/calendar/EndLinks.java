package org.embargo.app.calendar;

import static org.embargo.core.project.ProjectLogEntry.What.CALENDAR_LINK_ENDED;

import java.util.List;
import org.embargo.app.calendar.CalendarLinks.Link;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.project.ProjectJournal;
import org.embargo.core.project.ProjectLogEntry.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the links whose maker is not on the security team any more, by a job. They have given
 * nothing since then; so they are not alive again should the maker come back.
 */
public final class EndLinks implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(EndLinks.class);

  private final CalendarLinks links;
  private final LiveLinks live;
  private final ProjectJournal journal;
  private final Locks locks;

  public EndLinks(CalendarLinks links, LiveLinks live, ProjectJournal journal, Locks locks) {
    this.links = links;
    this.live = live;
    this.journal = journal;
    this.locks = locks;
  }

  @Override
  public void run() {
    links.all().forEach(this::look);
  }

  /** A link that nobody can judge keeps no other. */
  private void look(Link link) {
    try {
      if (!live.isLive(link)) {
        locks.whileHolding(
            List.of(Locks.ofProject(link.projectId())), () -> endUnlessLive(link.projectId()));
      }
    } catch (Throwable e) {
      logger.error(
          "the calendar link of project {} cannot be looked at, and is in a minute",
          link.projectId(),
          new Redacted(e));
    }
  }

  private boolean endUnlessLive(long projectId) {
    links.of(projectId).filter(link -> !live.isLive(link)).ifPresent(this::end);
    return true;
  }

  private void end(Link link) {
    links.remove(link.projectId());
    journal.note(
        journal.now(),
        link.projectId(),
        new Change(CALENDAR_LINK_ENDED, "whoever made it is not on the team", link.maker(), ""));
  }
}
