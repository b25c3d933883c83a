package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.app.Addresses;
import org.embargo.app.Disclosures;
import org.embargo.app.Log;
import org.embargo.app.seal.Judge.Finding;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.LogEntry;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.seal.Verdict;

/** Says of an issue that was not sealed what its team has to know, without its texts. */
public final class BreachReport {
  private final Judge judge;
  private final Guarded guarded;
  private final Disclosures disclosures;
  private final Log log;
  private final Addresses addresses;

  public BreachReport(
      Judge judge, Guarded guarded, Disclosures disclosures, Log log, Addresses addresses) {
    this.judge = judge;
    this.guarded = guarded;
    this.disclosures = disclosures;
    this.log = log;
    this.addresses = addresses;
  }

  /**
   * What is told of one issue.
   *
   * @param projects whose team it concerns; none when nobody can tell, and then no key is told
   */
  record Told(List<Long> projects, String text) {}

  Told of(long issueId) {
    guarded.refresh(issueId);
    Optional<Finding> found = judge.find(issueId);
    List<Long> projects = projects(issueId, found);
    String now = found.map(BreachReport::now).orElse("is gone, or need not be sealed any more");
    Optional<String> key = found.map(one -> one.issue().key()).filter(known -> !projects.isEmpty());
    String which = key.orElse("The issue with the id " + issueId);
    String link = key.map(known -> ": " + addresses.absolute(known)).orElse("");
    return new Told(projects, which + " " + now + link + "\n  " + why(issueId));
  }

  /** Of the project that it is in, of those that it was reported in where that is not set up. */
  private List<Long> projects(long issueId, Optional<Finding> found) {
    Stream<Long> here =
        found.stream().flatMap(one -> one.state().setup().stream()).map(ProjectSetup::projectId);
    Stream<Long> reported =
        Stream.concat(Stream.of(issueId), found.flatMap(one -> one.issue().parentId()).stream())
            .flatMap(id -> disclosures.find(id).stream())
            .map(Disclosure::projectId);
    return Stream.concat(here, reported).limit(1).toList();
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

  /** The grants that let people in are in it, and nothing of the issue. */
  private String why(long issueId) {
    return log.of(issueId).stream()
        .filter(entry -> Breaches.KINDS.contains(entry.what()))
        .reduce((earlier, later) -> later)
        .map(LogEntry::why)
        .orElse("");
  }
}
