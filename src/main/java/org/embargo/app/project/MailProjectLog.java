package org.embargo.app.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.app.common.Locks;
import org.embargo.app.common.Redacted;
import org.embargo.app.project.ProjectLog.News;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.Projects;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.project.ProjectLogEntry;
import org.embargo.core.project.ProjectLogEntry.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails each security team the new lines of its project's log, by a job: one mail a minute at most,
 * which holds some of very many lines, and the next one the others. Where the setup is gone, those
 * who were on the team hear of it. A node that goes down meanwhile has them mailed twice rather
 * than never. Values of settings stay in the log.
 */
public final class MailProjectLog implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(MailProjectLog.class);

  private final ProjectLog log;
  private final ProjectSetups setups;
  private final Projects projects;
  private final TeamMembers members;
  private final TeamMail mail;
  private final Locks locks;

  public MailProjectLog(
      ProjectLog log,
      ProjectSetups setups,
      Projects projects,
      TeamMembers members,
      TeamMail mail,
      Locks locks) {
    this.log = log;
    this.setups = setups;
    this.members = members;
    this.projects = projects;
    this.mail = mail;
    this.locks = locks;
  }

  @Override
  public void run() {
    log.news().forEach(this::tell);
  }

  /**
   * One team that cannot be mailed silences no other, and is mailed in a minute. A project without
   * a team keeps its news until it has one, or somebody who was on it.
   */
  private void tell(News news) {
    try {
      Optional<ProjectSetup> team = setups.find(news.projectId());
      Set<String> others = former(news.entries());
      if (team.isEmpty()) {
        others.addAll(members.of(news.projectId()).keySet());
        if (others.isEmpty()) {
          return;
        }
      }
      mail.send(team, others, subject(news), text(news));
      locks.whileHolding(
          List.of(Locks.ofProject(news.projectId())),
          () -> {
            log.told(news);
            return news;
          });
    } catch (Throwable e) {
      logger.error("the team of project {} cannot be mailed", news.projectId(), new Redacted(e));
    }
  }

  /** Who was taken out of the team hears of it, and of who has come in their place. */
  private static Set<String> former(List<ProjectLogEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.what() == What.TEAM_LEFT)
        .map(ProjectLogEntry::before)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String subject(News news) {
    Optional<String> key = projects.keyOf(news.projectId());
    return key.orElse("A project") + ": changes that concern the security team";
  }

  private static String text(News news) {
    String lines =
        news.entries().stream()
            .map(MailProjectLog::line)
            .collect(Collectors.joining("\n", "", "\n"));
    return news.more() > 0
        ? lines + "and " + news.more() + " more, which follow in the next mail\n"
        : lines;
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
