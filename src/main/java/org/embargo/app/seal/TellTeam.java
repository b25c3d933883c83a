package org.embargo.app.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.embargo.app.Addresses;
import org.embargo.app.ProjectSetups;
import org.embargo.app.seal.Breaches.News;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.core.disclosure.ProjectSetup;

/**
 * Mails the security team about issues that were not sealed, by a job: one mail a minute at most,
 * however many they are. Who is told of an issue that nobody sees any more has no other way to
 * know.
 */
public final class TellTeam implements Runnable {
  private static final int MOST = 50;
  private static final String SUBJECT = "Security issues were not sealed";

  private final Breaches breaches;
  private final Judge judge;
  private final ProjectSetups setups;
  private final TeamMail mail;
  private final Addresses addresses;

  public TellTeam(
      Breaches breaches, Judge judge, ProjectSetups setups, TeamMail mail, Addresses addresses) {
    this.breaches = breaches;
    this.judge = judge;
    this.setups = setups;
    this.mail = mail;
    this.addresses = addresses;
  }

  /** Should it fail half way, some are told twice and nobody is forgotten. */
  @Override
  public void run() {
    breaches.news().ifPresent(this::tell);
  }

  private void tell(News news) {
    Map<Long, List<String>> lines = new TreeMap<>();
    for (long id : new TreeSet<>(news.issues())) {
      judge.find(id).ifPresent(found -> add(found, lines));
    }
    lines.forEach(
        (project, told) ->
            setups.find(project).ifPresent(setup -> mail.send(setup, SUBJECT, text(told))));
    breaches.told(news);
  }

  private void add(Finding found, Map<Long, List<String>> lines) {
    for (long project : toldOf(found)) {
      lines.computeIfAbsent(project, none -> new ArrayList<>()).add(line(found));
    }
  }

  /** In a project that is not set up nobody knows whose it was: every team is told its key. */
  private List<Long> toldOf(Finding found) {
    long project = found.issue().projectId();
    return setups.find(project).isPresent()
        ? List.of(project)
        : setups.all().stream().map(ProjectSetup::projectId).toList();
  }

  private String line(Finding found) {
    String state =
        found.state().isHidden()
            ? "hidden from everybody, until the levels of its project let it be sealed"
            : "sealed";
    return found.issue().key() + " is " + state + ": " + addresses.page(found.issue().key());
  }

  private static String text(List<String> lines) {
    Optional<String> more =
        Optional.of(lines.size() - MOST)
            .filter(rest -> rest > 0)
            .map(rest -> "and " + rest + " more");
    StringBuilder text = new StringBuilder();
    text.append("These issues were found without the level that seals them. The history of each\n");
    text.append("says why, for how long at most, and who could have seen it.\n\n");
    lines.stream().limit(MOST).forEach(line -> text.append(line).append('\n'));
    more.ifPresent(rest -> text.append(rest).append('\n'));
    return text.toString();
  }
}
