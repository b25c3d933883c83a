package org.embargo.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.DisclosureFile.Paper;
import org.embargo.core.advisory.Advisory;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Edition;
import org.embargo.core.advisory.LeakScan;
import org.embargo.core.advisory.Rendering;
import org.embargo.core.advisory.Revision;
import org.embargo.core.disclosure.Cna;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.Problem;

/** Reads the advisory of an issue, with its approvals, and renders what would go public. */
public final class Papers {
  private final Drafts drafts;
  private final Revisions revisions;
  private final Renderer renderer;

  public Papers(Drafts drafts, Revisions revisions, Renderer renderer) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.renderer = renderer;
  }

  Paper of(Disclosure disclosure, Cna cna) {
    long issueId = disclosure.issueId();
    Optional<Draft> draft = drafts.find(issueId);
    Optional<Revision> latest = revisions.latest(issueId);
    Proof proof =
        draft.map(present -> proof(disclosure, cna, present.advisory(), latest)).orElse(Proof.NONE);
    return new Paper(draft, proof, drafts.approvals(issueId), latest);
  }

  /** Of what nobody has saved yet. */
  Proof proof(DisclosureFile file, Advisory advisory) {
    return proof(file.disclosure(), file.setup().cna(), advisory, file.paper().latest());
  }

  private Proof proof(
      Disclosure disclosure, Cna cna, Advisory advisory, Optional<Revision> latest) {
    List<Problem> problems = problems(disclosure.issueId(), advisory, latest);
    return problems.isEmpty()
        ? new Proof(problems, Optional.of(render(disclosure, advisory, cna, latest)))
        : new Proof(problems, Optional.empty());
  }

  /**
   * What is public already stays as it was published, whatever the formats would make of it now.
   */
  private Rendering render(
      Disclosure disclosure, Advisory advisory, Cna cna, Optional<Revision> latest) {
    Edition edition =
        new Edition(revisions.datesOf(disclosure.issueId()), disclosure.withoutFix().isPresent());
    return latest
        .filter(revision -> revision.advisory().equals(advisory))
        .map(Revision::rendering)
        .orElseGet(() -> renderer.render(advisory, cna, edition));
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
  private List<Problem> problems(long issueId, Advisory advisory, Optional<Revision> latest) {
    List<Problem> problems = new ArrayList<>(renderer.problems(advisory));
    problems.addAll(LeakScan.privateLists(advisory));
    withdrawalFault(advisory, latest).ifPresent(problems::add);
    advisory
        .cveId()
        .flatMap(revisions::issueOf)
        .filter(other -> other != issueId)
        .ifPresent(
            other -> problems.add(new Problem("cveId", "is public as the id of another advisory")));
    return problems;
  }
}
