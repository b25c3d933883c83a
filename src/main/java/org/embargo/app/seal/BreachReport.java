package org.embargo.app.seal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.guard.Guarded;
import org.embargo.app.history.Breaches;
import org.embargo.app.history.Log;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.app.tracker.Projects;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.history.LogEntry;
import org.embargo.core.history.LogEntry.What;
import org.embargo.core.seal.Breach;
import org.embargo.core.seal.Misplacement;
import org.embargo.core.seal.Verdict;

/** Says of an issue that was not sealed what its team has to know, without its texts. */
public final class BreachReport {
  private static final int MOST = 5;

  private final Judge judge;
  private final Guarded guarded;
  private final Homes homes;
  private final Log log;
  private final Projects projects;
  private final Addresses addresses;

  public BreachReport(
      Judge judge, Guarded guarded, Homes homes, Log log, Projects projects, Addresses addresses) {
    this.judge = judge;
    this.guarded = guarded;
    this.homes = homes;
    this.log = log;
    this.projects = projects;
    this.addresses = addresses;
  }

  /**
   * What is told of one issue.
   *
   * @param projects whose team it concerns; none when nobody can tell, and then no key is told
   */
  record Told(List<Long> projects, String text) {}

  Told of(long issueId, Instant since) {
    guarded.refresh(issueId);
    Optional<Finding> found = judge.find(issueId);
    List<Long> concerned = concerned(issueId, found);
    String now = found.map(BreachReport::now).orElse("is gone, or need not be sealed any more");
    Optional<String> key =
        found.map(one -> one.issue().key()).filter(known -> !concerned.isEmpty());
    String which = key.orElse("The issue with the id " + issueId);
    Optional<String> todo = key.flatMap(known -> found.flatMap(this::todo));
    String link = key.map(known -> todo.isPresent() ? page(known) : issue(known)).orElse("");
    return new Told(concerned, which + " " + now + link + why(issueId, since) + todo.orElse(""));
  }

  private String issue(String key) {
    return ": " + addresses.absolute(key);
  }

  private String page(String key) {
    return ": " + addresses.absoluteDisclosure(key);
  }

  /** What the team does about an issue that it does not see in the tracker any more. */
  private Optional<String> todo(Finding found) {
    Optional<String> where = projects.keyOf(found.issue().projectId());
    return Misplacement.of(found.state()).flatMap(why -> where.map(project -> todo(why, project)));
  }

  private String todo(Misplacement why, String project) {
    String setup = addresses.absoluteSetup(project);
    return switch (why) {
      case NOT_SET_UP ->
          "\n  Project "
              + project
              + " is not set up. The team and the reporter read the issue on that page, and can"
              + " comment there.\n  Move the issue back, as the page says, or have a Jira"
              + " administrator set the project up: "
              + setup;
      case NO_SEALING_LEVEL ->
          "\n  No security level of project "
              + project
              + " seals. The team and the reporter read the issue on that page, and can comment"
              + " there.\n  Have a Jira administrator mend the setup: "
              + setup;
    };
  }

  /** Of the project that it is in, of those that it was reported in where that is not set up. */
  private List<Long> concerned(long issueId, Optional<Finding> found) {
    return found
        .flatMap(one -> one.state().setup())
        .map(ProjectSetup::projectId)
        .or(() -> homes.projectOf(issueId, found.flatMap(one -> one.issue().parentId())))
        .stream()
        .toList();
  }

  private static String now(Finding found) {
    if (found.state().isHidden()) {
      return "is hidden from everybody, until the levels of its project let it be sealed";
    }
    if (!(found.verdict() instanceof Verdict.Sealed)) {
      return "is not sealed yet";
    }
    boolean isUsual =
        found.issue().levelId().equals(found.state().setup().map(ProjectSetup::levelId));
    return isUsual ? "is sealed" : "is sealed by another level than usual";
  }

  /**
   * What has happened since: the last line may say that nobody could see it, and the one before
   * that everybody could. The grants that let people in are in the lines, and nothing of the issue.
   */
  private String why(long issueId, Instant since) {
    List<LogEntry> lines =
        log.of(issueId).stream()
            .filter(entry -> Breaches.TOLD.contains(entry.what()))
            .filter(entry -> !entry.at().isBefore(since))
            .toList();
    int left = Math.max(0, lines.size() - MOST);
    return mostTelling(lines).map(line -> "\n  " + line.why()).collect(Collectors.joining())
        + (left > 0 ? "\n  and " + left + " more, which are in its history" : "");
  }

  /**
   * The first one, then breaches, then the latest; in their order. Whoever opens an issue can move
   * it about afterwards, or give it one level after the other, and each of that is a line. So a
   * breach that left it without a level comes before others, and one that let in the same people as
   * a later one comes after others.
   */
  private static Stream<LogEntry> mostTelling(List<LogEntry> lines) {
    Map<String, Integer> latest = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      latest.put(kind(lines.get(at)), at);
    }
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer at) -> at > 0)
                .thenComparing(at -> lines.get(at).what() != What.BREACH)
                .thenComparing(at -> latest.getOrDefault(kind(lines.get(at)), at) > at)
                .thenComparing(at -> !Breach.isWithoutLevel(lines.get(at).why()))
                .thenComparing(Comparator.reverseOrder()))
        .limit(MOST)
        .sorted()
        .map(lines::get);
  }

  /** Two of a kind let in the same people, both with a level or both without one. */
  private static String kind(LogEntry line) {
    return line.what()
        + (Breach.isWithoutLevel(line.why()) ? " none " : " ")
        + Breach.audienceIn(line.why());
  }
}
