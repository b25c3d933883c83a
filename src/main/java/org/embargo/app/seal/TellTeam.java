package org.embargo.app.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.app.ProjectSetups;
import org.embargo.app.Redacted;
import org.embargo.app.project.TeamMail;
import org.embargo.app.seal.BreachReport.Told;
import org.embargo.app.seal.Breaches.News;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the security team about issues that were not sealed, by a job: one mail a minute at most,
 * however many they are. Of an issue that nobody sees any more they have no other way to know.
 */
public final class TellTeam implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(TellTeam.class);
  private static final int MOST = 50;
  private static final String SUBJECT = "Security issues were not sealed";

  private final Breaches breaches;
  private final BreachReport report;
  private final ProjectSetups setups;
  private final TeamMail mail;

  public TellTeam(Breaches breaches, BreachReport report, ProjectSetups setups, TeamMail mail) {
    this.breaches = breaches;
    this.report = report;
    this.setups = setups;
    this.mail = mail;
  }

  /** One issue that cannot be read, or one team that cannot be mailed, silences no other. */
  @Override
  public void run() {
    breaches.news().ifPresent(this::tell);
  }

  private void tell(News news) {
    Map<Long, List<String>> lines = new TreeMap<>();
    for (long issue : new TreeSet<>(news.issues())) {
      Told told = read(issue);
      teamsOf(told)
          .forEach(
              project ->
                  lines.computeIfAbsent(project, none -> new ArrayList<>()).add(told.text()));
    }
    lines.forEach((project, told) -> setups.find(project).ifPresent(team -> send(team, told)));
    breaches.told(news);
  }

  private Told read(long issue) {
    try {
      return report.of(issue);
    } catch (Throwable e) {
      logger.error("issue {} cannot be reported on", issue, new Redacted(e));
      return new Told(List.of(), "The issue with the id " + issue + " cannot be read");
    }
  }

  /** Where nobody can tell whose it was, everybody is told; then the text names no key. */
  private List<Long> teamsOf(Told told) {
    List<Long> setUp = setups.all().stream().map(ProjectSetup::projectId).toList();
    List<Long> its = told.projects().stream().filter(setUp::contains).toList();
    return its.isEmpty() ? setUp : its;
  }

  private void send(ProjectSetup team, List<String> told) {
    try {
      mail.send(team, SUBJECT, text(told));
    } catch (Throwable e) {
      logger.error("the team of project {} cannot be mailed", team.projectId(), new Redacted(e));
    }
  }

  private static String text(List<String> told) {
    StringBuilder text = new StringBuilder();
    text.append("These issues were found without the level that seals them.\n\n");
    told.stream().limit(MOST).forEach(line -> text.append(line).append('\n'));
    if (told.size() > MOST) {
      text.append("and ").append(told.size() - MOST).append(" more\n");
    }
    return text.toString();
  }
}
