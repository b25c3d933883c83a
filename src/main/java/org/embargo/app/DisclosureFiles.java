package org.embargo.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.embargo.app.DisclosureFile.Paper;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * Puts together what is known about one disclosure. There is nothing when the issue is gone, has no
 * case, or its project is not set up any more.
 */
public final class DisclosureFiles {
  private final Disclosures disclosures;
  private final Issues issues;
  private final ProjectSetups setups;
  private final Advisories advisories;
  private final Papers papers;

  public DisclosureFiles(
      Disclosures disclosures,
      Issues issues,
      ProjectSetups setups,
      Advisories advisories,
      Papers papers) {
    this.disclosures = disclosures;
    this.issues = issues;
    this.setups = setups;
    this.advisories = advisories;
    this.papers = papers;
  }

  /**
   * @param number of one of its advisories, from 1
   */
  public Optional<DisclosureFile> find(long issueId, int number) {
    return issues.byId(issueId).flatMap(issue -> fileOf(issue, number, advisories.of(issueId)));
  }

  /** One for each of its advisories. */
  public List<DisclosureFile> all(long issueId) {
    List<Long> ids = advisories.of(issueId);
    return issues.byId(issueId).stream()
        .flatMap(
            issue ->
                IntStream.rangeClosed(1, ids.size())
                    .mapToObj(number -> fileOf(issue, number, ids))
                    .flatMap(Optional::stream))
        .toList();
  }

  /** The issue that an advisory was begun in; empty for what was imported. */
  Optional<Long> issueOf(long advisoryId) {
    return advisories.issueOf(advisoryId);
  }

  /** The file of one of the issue's advisories by its id. */
  Optional<DisclosureFile> ofAdvisory(long issueId, long advisoryId) {
    return find(issueId, advisories.of(issueId).indexOf(advisoryId) + 1);
  }

  private Optional<DisclosureFile> fileOf(TrackedIssue issue, int number, List<Long> ids) {
    Optional<Disclosure> disclosure = disclosures.find(issue.id());
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    if (number < 1 || number > ids.size() || disclosure.isEmpty() || setup.isEmpty()) {
      return Optional.empty();
    }
    boolean withoutFix = disclosure.get().withoutFix().isPresent();
    Paper paper = papers.of(ids.get(number - 1), setup.get().cna(), withoutFix);
    return Optional.of(new DisclosureFile(disclosure.get(), issue, setup.get(), number, paper));
  }
}
