package org.embargo.app.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.common.Redacted;
import org.embargo.app.history.Breaches;
import org.embargo.app.history.Breaches.News;
import org.embargo.app.history.Breaches.Untold;
import org.embargo.app.seal.BreachReport.Told;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.app.tracker.TeamMail;
import org.embargo.core.disclosure.ProjectSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the security team about issues that were not sealed, by a job: one mail a minute at most,
 * which names some, and the next one the others. Of an issue that nobody sees any more they have no
 * other way to know. A team that cannot be mailed is mailed later. A node that goes down meanwhile
 * has it told twice rather than never.
 */
public final class TellTeam implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(TellTeam.class);
  private static final int MOST = 50;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final String SUBJECT = "Security issues were not sealed";

  private final Breaches breaches;
  private final BreachReport report;
  private final ProjectSetups setups;
  private final TeamMail mail;
  private final ClusterClock clock;

  public TellTeam(
      Breaches breaches,
      BreachReport report,
      ProjectSetups setups,
      TeamMail mail,
      ClusterClock clock) {
    this.breaches = breaches;
    this.report = report;
    this.setups = setups;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public void run() {
    Instant now = clock.now();
    breaches.news().ifPresent(this::take);
    untold()
        .getOrDefault(Untold.NOBODY, List.of())
        .forEach(one -> read(one, now).ifPresent(read -> assign(one, read)));
    Map<Long, List<Untold>> byTeam = untold();
    byTeam.remove(Untold.NOBODY);
    byTeam.forEach((project, waiting) -> tell(project, waiting, now));
  }

  private void take(News news) {
    new TreeMap<>(news.since())
        .forEach((issue, since) -> breaches.add(new Untold(Untold.NOBODY, issue, since)));
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
      teams.forEach(project -> breaches.add(new Untold(project, one.issueId(), one.since())));
      breaches.told(one);
    }
  }

  /** Empty for one that cannot be read now: it waits, but not for ever. */
  private Optional<Told> read(Untold one, Instant now) {
    try {
      return Optional.of(report.of(one.issueId(), one.since()));
    } catch (Throwable e) {
      logger.error("issue {} cannot be reported on", one.issueId(), new Redacted(e));
      String text = "The issue with the id " + one.issueId() + " cannot be read";
      return Optional.of(new Told(List.of(), text))
          .filter(any -> !now.isBefore(one.since().plus(LONGEST_WAIT)));
    }
  }

  /** Where nobody can tell whose it was, everybody is told; then the text names no key. */
  private List<Long> teamsOf(Told told) {
    List<Long> setUp = setups.all().stream().map(ProjectSetup::projectId).toList();
    List<Long> its = told.projects().stream().filter(setUp::contains).toList();
    return its.isEmpty() ? setUp : its;
  }

  /**
   * One issue that cannot be read, or one team that cannot be mailed, silences no other. Only what
   * one mail names is told: of an issue that nobody sees the team learns the key by mail alone.
   */
  private void tell(long project, List<Untold> waiting, Instant now) {
    try {
      Map<Untold, String> lines = new LinkedHashMap<>();
      int seen = 0;
      for (Untold one : waiting) {
        if (lines.size() == MOST) {
          break;
        }
        seen++;
        line(project, one, now).ifPresent(line -> lines.put(one, line));
      }
      Optional<ProjectSetup> team = setups.find(project).filter(any -> !lines.isEmpty());
      if (team.isPresent()) {
        mail.send(team.get(), SUBJECT, text(lines.values(), waiting.size() - seen));
        lines.keySet().forEach(breaches::told);
      }
    } catch (Throwable e) {
      logger.error(
          "the team of project {} cannot be mailed, and is in a minute", project, new Redacted(e));
    }
  }

  /** Empty for what is another team's by now, which hears of it, and for what waits. */
  private Optional<String> line(long project, Untold one, Instant now) {
    Optional<Told> read = read(one, now);
    Optional<Told> its = read.filter(told -> teamsOf(told).contains(project));
    if (its.isEmpty()) {
      read.ifPresent(told -> assign(one, told));
    }
    return its.map(Told::text);
  }

  private static String text(Collection<String> lines, int more) {
    String text =
        "These issues were found without the level that seals them.\n\n"
            + String.join("\n", lines)
            + "\n";
    return more > 0 ? text + "and " + more + " more, which follow in the next mail\n" : text;
  }
}
