package org.embargo.app.disclosure;

import java.util.Optional;
import org.embargo.app.register.Disclosures;
import org.embargo.core.disclosure.TrackedIssue;

/** Reads what is known of an issue beside its advisories. */
public final class Cases {
  private final Disclosures disclosures;
  private final Releases releases;

  public Cases(Disclosures disclosures, Releases releases) {
    this.disclosures = disclosures;
    this.releases = releases;
  }

  /** Empty for an issue that is no disclosure. */
  Optional<Case> of(TrackedIssue issue) {
    return disclosures
        .find(issue.id())
        .map(
            disclosure ->
                new Case(issue, disclosure, releases.awaitedBy(issue.id(), issue.projectId())));
  }
}
