package org.embargo.app.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.embargo.app.ProjectSetups;
import org.embargo.app.Redacted;
import org.embargo.app.project.TeamMail;
import org.embargo.app.seal.BreachReport.Told;
import org.embargo.app.seal.Breaches.News;
import org.embargo.app.seal.Breaches.Untold;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the security team about issues that were not sealed, by a job: one mail a minute at most,
 * however many they are. Of an issue that nobody sees any more they have no other way to know. A
 * team that cannot be mailed is mailed later. A node that goes down meanwhile has it told twice
 * rather than never.
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

  @Override
  public void run() {
    breaches.news().ifPresent(this::take);
    untold().getOrDefault(Untold.NOBODY, List.of()).forEach(one -> assign(one, read(one)));
    Map<Long, List<Untold>> byTeam = untold();
    byTeam.remove(Untold.NOBODY);
    byTeam.forEach(this::tell);
  }

  private void take(News news) {
    new TreeSet<>(news.issues()).forEach(issue -> breaches.add(new Untold(Untold.NOBODY, issue)));
    breaches.taken(news);
  }

  private Map<Long, List<Untold>> untold() {
    return breaches.untold().stream()
        .collect(Collectors.groupingBy(Untold::projectId, TreeMap::new, Collectors.toList()));
  }

  /** Where no project is set up it waits until one is. */
  private void assign(Untold one, Told read) {
    List<Long> teams = teamsOf(read);
    if (!teams.isEmpty()) {
      teams.forEach(project -> breaches.add(new Untold(project, one.issueId())));
      breaches.told(one);
    }
  }

  private Told read(Untold one) {
    try {
      return report.of(one.issueId());
    } catch (Throwable e) {
      logger.error("issue {} cannot be reported on", one.issueId(), new Redacted(e));
      return new Told(List.of(), "The issue with the id " + one.issueId() + " cannot be read");
    }
  }

  /** Where nobody can tell whose it was, everybody is told; then the text names no key. */
  private List<Long> teamsOf(Told told) {
    List<Long> setUp = setups.all().stream().map(ProjectSetup::projectId).toList();
    List<Long> its = told.projects().stream().filter(setUp::contains).toList();
    return its.isEmpty() ? setUp : its;
  }

  /** One issue that cannot be read, or one team that cannot be mailed, silences no other. */
  private void tell(long project, List<Untold> waiting) {
    try {
      List<Untold> about = new ArrayList<>(waiting);
      List<String> lines = new ArrayList<>();
      for (Untold one : waiting.stream().limit(MOST).toList()) {
        Told read = read(one);
        if (teamsOf(read).contains(project)) {
          lines.add(read.text());
        } else {
          // It is another team's by now, and this one hears no key of it.
          about.remove(one);
          assign(one, read);
        }
      }
      Optional<ProjectSetup> team = setups.find(project).filter(any -> !lines.isEmpty());
      if (team.isPresent()) {
        mail.send(team.get(), SUBJECT, text(lines, about.size() - lines.size()));
        about.forEach(breaches::told);
      }
    } catch (Throwable e) {
      logger.error(
          "the team of project {} cannot be mailed, and is in a minute", project, new Redacted(e));
    }
  }

  private static String text(List<String> lines, int more) {
    String text =
        "These issues were found without the level that seals them.\n\n"
            + String.join("\n", lines)
            + "\n";
    return more > 0 ? text + "and " + more + " more\n" : text;
  }
}
