package org.embargo.app.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.ProjectSetups;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/**
 * Puts together what is known about one disclosure. There is nothing when the issue is gone, has no
 * case, or its project is not set up any more.
 */
public final class DisclosureFiles {
  private final Cases cases;
  private final Issues issues;
  private final ProjectSetups setups;
  private final Advisories advisories;
  private final Papers papers;

  public DisclosureFiles(
      Cases cases, Issues issues, ProjectSetups setups, Advisories advisories, Papers papers) {
    this.cases = cases;
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
    List<AdvisoryId> ids = advisories.of(issueId);
    return issues.byId(issueId).stream()
        .flatMap(
            issue ->
                IntStream.rangeClosed(1, ids.size())
                    .mapToObj(number -> fileOf(issue, number, ids))
                    .flatMap(Optional::stream))
        .toList();
  }

  /**
   * All issues that an advisory is about, in the order in which they are locked; none of what was
   * imported.
   */
  public List<Long> issuesOf(AdvisoryId advisoryId) {
    return advisories
        .issueOf(advisoryId)
        .map(
            lead ->
                Stream.concat(Stream.of(lead), advisories.othersOf(advisoryId).stream())
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  /** Empty for what was imported too. */
  public Optional<DisclosureFile> ofAdvisory(AdvisoryId advisoryId) {
    return advisories
        .issueOf(advisoryId)
        .flatMap(lead -> find(lead, advisories.of(lead).indexOf(advisoryId) + 1));
  }

  /** The advisories of other issues that this one is disclosed with. */
  public List<DisclosureFile> covering(long issueId) {
    return advisories.covering(issueId).stream()
        .flatMap(advisoryId -> ofAdvisory(advisoryId).stream())
        .toList();
  }

  /** The one to ask what holds an issue back: its first, or what it is disclosed with instead. */
  public DisclosureFile telling(DisclosureFile first) {
    return first.paper().draft().isPresent()
        ? first
        : covering(first.issue().id()).stream().findFirst().orElse(first);
  }

  private Optional<DisclosureFile> fileOf(TrackedIssue issue, int number, List<AdvisoryId> ids) {
    Optional<Case> lead = cases.of(issue);
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    if (number < 1 || number > ids.size() || lead.isEmpty() || setup.isEmpty()) {
      return Optional.empty();
    }
    AdvisoryId advisoryId = ids.get(number - 1);
    List<Long> otherIds = advisories.othersOf(advisoryId);
    List<Case> others =
        otherIds.stream()
            .flatMap(id -> issues.byId(id).stream())
            .flatMap(other -> cases.of(other).stream())
            .toList();
    Set<Long> found = others.stream().map(one -> one.issue().id()).collect(Collectors.toSet());
    List<Long> gone = otherIds.stream().filter(id -> !found.contains(id)).toList();
    List<Disclosure> disclosures =
        Stream.concat(lead.stream(), others.stream()).map(Case::disclosure).toList();
    List<AdvisoryId> about = about(Stream.concat(Stream.of(issue.id()), otherIds.stream()));
    Paper paper = papers.of(advisoryId, about, setup.get(), disclosures);
    return Optional.of(new DisclosureFile(lead.get(), others, gone, setup.get(), number, paper));
  }

  /** Every advisory of these issues, and every one that they are disclosed with. */
  private List<AdvisoryId> about(Stream<Long> issueIds) {
    return issueIds
        .flatMap(id -> Stream.of(advisories.of(id), advisories.covering(id)))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
