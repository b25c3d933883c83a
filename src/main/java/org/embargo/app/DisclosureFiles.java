package org.embargo.app;

import java.util.Optional;
import org.embargo.app.DisclosureFile.Paper;
import org.embargo.core.disclosure.Disclosure;
import org.embargo.core.disclosure.ProjectSetup;
import org.embargo.core.disclosure.TrackedIssue;

/** Puts together what is known about one disclosure. */
public final class DisclosureFiles {
  private final Disclosures disclosures;
  private final Issues issues;
  private final ProjectSetups setups;
  private final Papers papers;

  public DisclosureFiles(
      Disclosures disclosures, Issues issues, ProjectSetups setups, Papers papers) {
    this.disclosures = disclosures;
    this.issues = issues;
    this.setups = setups;
    this.papers = papers;
  }

  /** Empty when the issue is gone, has no case, or its project is not set up any more. */
  public Optional<DisclosureFile> find(long issueId) {
    return issues.byId(issueId).flatMap(this::fileOf);
  }

  private Optional<DisclosureFile> fileOf(TrackedIssue issue) {
    Optional<Disclosure> disclosure = disclosures.find(issue.id());
    Optional<ProjectSetup> setup = setups.find(issue.projectId());
    if (disclosure.isEmpty() || setup.isEmpty()) {
      return Optional.empty();
    }
    Paper paper = papers.of(disclosure.get(), setup.get().cna());
    return Optional.of(new DisclosureFile(disclosure.get(), issue, setup.get(), paper));
  }
}
