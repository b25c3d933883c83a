package org.embargo.app.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.embargo.app.Locks;
import org.embargo.app.ProjectSetups;
import org.embargo.app.Projects;
import org.embargo.app.Redacted;
import org.embargo.app.project.ProjectLog.News;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails each security team the new lines of its project's log, by a job: one mail a minute at most.
 * A node that goes down meanwhile has them mailed twice rather than never. Values of settings stay
 * in the log.
 */
public final class MailProjectLog implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(MailProjectLog.class);
  private static final int MOST = 50;

  private final ProjectLog log;
  private final ProjectSetups setups;
  private final Projects projects;
  private final TeamMail mail;
  private final Locks locks;

  public MailProjectLog(
      ProjectLog log, ProjectSetups setups, Projects projects, TeamMail mail, Locks locks) {
    this.log = log;
    this.setups = setups;
    this.projects = projects;
    this.mail = mail;
    this.locks = locks;
  }

  /** A project without a team keeps its news until it has one. */
  @Override
  public void run() {
    for (News news : log.news()) {
      setups.find(news.projectId()).ifPresent(team -> tell(team, news));
    }
  }

  /** One team that cannot be mailed silences no other, and is mailed in a minute. */
  private void tell(ProjectSetup team, News news) {
    try {
      mail.send(team, former(news.entries()), subject(news), text(news.entries()));
      locks.whileHolding(
          List.of(Locks.ofProject(news.projectId())),
          () -> {
            log.told(news);
            return news;
          });
    } catch (Throwable e) {
      logger.error("the team of project {} cannot be mailed", team.projectId(), new Redacted(e));
    }
  }

  /** Who was taken out of the team hears of it, and of who has come in their place. */
  private static Set<String> former(List<ProjectLogEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.what() == What.TEAM_LEFT)
        .map(ProjectLogEntry::before)
        .collect(Collectors.toSet());
  }

  private String subject(News news) {
    Optional<String> key = projects.keyOf(news.projectId());
    return key.orElse("A project") + ": changes that concern the security team";
  }

  private static String text(List<ProjectLogEntry> entries) {
    String lines =
        entries.stream()
            .limit(MOST)
            .map(MailProjectLog::line)
            .collect(Collectors.joining("\n", "", "\n"));
    return entries.size() > MOST ? lines + "and " + (entries.size() - MOST) + " more\n" : lines;
  }

  private static String line(ProjectLogEntry entry) {
    String by = entry.who().equals(ProjectLogEntry.PRODUCT) ? "" : " by " + entry.who();
    String note = entry.note().isEmpty() ? "" : ": " + entry.note();
    return entry.at() + " " + entry.what().sentence() + people(entry) + by + note;
  }

  /** Whom the change is about. */
  private static String people(ProjectLogEntry entry) {
    return switch (entry.what()) {
      case TEAM_FOUND, TEAM_JOINED -> " (" + entry.after() + ")";
      case TEAM_LEFT -> " (" + entry.before() + ")";
      case SETUP_CHANGED,
          POLICY_CHANGED,
          CALENDAR_LINK_MADE,
          CALENDAR_LINK_ENDED,
          IMPORT_STAGED,
          IMPORT_DISCARDED,
          IMPORT_PUBLISHED ->
          "";
    };
  }
}
