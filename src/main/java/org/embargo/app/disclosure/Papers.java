package org.embargo.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.embargo.app.advisory.Drafts;
import org.embargo.app.advisory.Revisions;
import org.embargo.app.common.Lazy;
import org.embargo.app.policy.Policies;
import org.embargo.app.project.Memberships;
import org.embargo.app.render.Previews;
import org.embargo.app.render.Proof;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Approval;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.advisory.Publication;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.policy.PublicationPolicy;
import org.embargo.core.text.Problem;

/** Reads an advisory with its approvals, and renders what would go public where that is asked. */
public final class Papers {
  private final Drafts drafts;
  private final Revisions revisions;
  private final Previews previews;
  private final Policies policies;
  private final Memberships memberships;
  private final Contributors contributors;

  public Papers(
      Drafts drafts,
      Revisions revisions,
      Previews previews,
      Policies policies,
      Memberships memberships,
      Contributors contributors) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.previews = previews;
    this.policies = policies;
    this.memberships = memberships;
    this.contributors = contributors;
  }

  /**
   * @param about all advisories of any of its issues: whatever number of persons one of them was
   *     written under holds for each, so that no new one begins with fewer
   * @param disclosures of all issues that it is about
   */
  Paper of(
      AdvisoryId advisoryId,
      List<AdvisoryId> about,
      ProjectSetup setup,
      List<Disclosure> disclosures) {
    Optional<Draft> draft = drafts.find(advisoryId);
    Optional<Revision> latest = revisions.latest(advisoryId);
    // No more of them than of that one: somebody may be publishing the next.
    int published = latest.map(Revision::number).orElse(0);
    List<Publication> publications = revisions.publications(advisoryId);
    boolean withoutFix = disclosures.stream().allMatch(one -> one.withoutFix().isPresent());
    Edition edition =
        new Edition(
            publications.stream().limit(published).map(Publication::at).toList(), withoutFix);
    Lazy<Proof> proof =
        new Lazy<>(
            () ->
                draft
                    .map(Draft::advisory)
                    .map(one -> proof(new Place(advisoryId, latest, edition), setup.cna(), one))
                    .orElse(Proof.NONE));
    List<Approval> approvals = drafts.approvals(advisoryId);
    return new Paper(
        advisoryId,
        draft,
        draft.map(one -> contributors.to(one, publications)).orElse(Set.of()),
        proof,
        approvals,
        approvals.stream()
            .map(Approval::approver)
            .distinct()
            .collect(Collectors.toMap(one -> one, one -> memberships.of(one, setup))),
        latest,
        edition,
        terms(setup.projectId(), about, disclosures));
  }

  /**
   * Of the project's policy with as many people as anything else asks for: a draft that was under a
   * stricter policy, and a case that has left a project. Where a move was not noticed yet, the case
   * still names that project.
   */
  private PublicationPolicy terms(
      long projectId, List<AdvisoryId> about, List<Disclosure> disclosures) {
    IntStream byDrafts = about.stream().mapToInt(drafts::requiredPeople);
    IntStream byCases = disclosures.stream().mapToInt(Disclosure::requiredPeople);
    IntStream byProjects =
        disclosures.stream()
            .map(Disclosure::projectId)
            .filter(other -> other != projectId)
            .mapToInt(other -> policies.of(other).publication().persons());
    int people = Stream.of(byDrafts, byCases, byProjects).flatMapToInt(one -> one).max().orElse(1);
    return policies.of(projectId).publication().withAtLeast(people);
  }

  /** Of what nobody has saved yet. */
  public Proof proof(DisclosureFile file, Advisory advisory) {
    Paper paper = file.paper();
    return proof(
        new Place(paper.advisoryId(), paper.latest(), paper.edition()),
        file.setup().cna(),
        advisory);
  }

  /** Where the next revision stands. */
  private record Place(AdvisoryId advisoryId, Optional<Revision> latest, Edition edition) {}

  private Proof proof(Place place, Cna cna, Advisory advisory) {
    List<Problem> problems = problems(place, advisory);
    return problems.isEmpty()
        ? new Proof(problems, Optional.of(render(place, cna, advisory)))
        : new Proof(problems, Optional.empty());
  }

  /**
   * What is public already stays as it was published, whatever the formats would make of it now.
   */
  private Rendering render(Place place, Cna cna, Advisory advisory) {
    return place
        .latest()
        .filter(revision -> revision.advisory().equals(advisory))
        .map(Revision::rendering)
        .orElseGet(() -> previews.render(advisory, cna, place.edition()));
  }

  /** The world takes back what it has read, once and for all. */
  private static Optional<Problem> withdrawalFault(Advisory advisory, Optional<Revision> latest) {
    if (latest.isEmpty() && advisory.isWithdrawn()) {
      return Optional.of(new Problem("withdrawn", "has to wait for something that is public"));
    }
    return latest
        .map(Revision::advisory)
        .filter(present -> present.isWithdrawn() && !present.equals(advisory))
        .map(any -> new Problem("withdrawn", "is public: nothing more is published of it"));
  }

  /** What keeps the advisory from going public, its own faults and those it has beside others. */
  private List<Problem> problems(Place place, Advisory advisory) {
    List<Problem> problems = new ArrayList<>(previews.problems(advisory));
    problems.addAll(LeakScan.privateLists(advisory));
    withdrawalFault(advisory, place.latest()).ifPresent(problems::add);
    advisory
        .cveId()
        .flatMap(revisions::advisoryOf)
        .filter(other -> !other.equals(place.advisoryId()))
        .ifPresent(
            other -> problems.add(new Problem("cveId", "is public as the id of another advisory")));
    return problems;
  }
}
