package org.embargo.app.draft;

import java.util.Optional;
import org.embargo.app.advisory.AdvisoryKey;
import org.embargo.app.disclosure.Admission;
import org.embargo.app.tracker.AffectedVersions;
import org.embargo.core.advisory.ProposedRanges;
import org.embargo.core.disclosure.FixVersion;
import org.embargo.core.disclosure.TrackedIssue;

/** Proposes what the advisory says of versions by those that the tracker names. */
public final class ProposeRanges {
  private final Admission admission;
  private final AffectedVersions affectedVersions;

  public ProposeRanges(Admission admission, AffectedVersions affectedVersions) {
    this.admission = admission;
    this.affectedVersions = affectedVersions;
  }

  /** Empty for whoever is not of the team, and for an issue that is no disclosure. */
  public Optional<ProposedRanges> of(String issueKey, Optional<String> userKey) {
    return admission
        .admitTeam(AdvisoryKey.firstOf(issueKey), userKey)
        .map(admitted -> admitted.file().issue())
        .map(this::propose);
  }

  private ProposedRanges propose(TrackedIssue issue) {
    return ProposedRanges.of(
        affectedVersions.of(issue.id()),
        issue.fixVersions().stream().map(FixVersion::name).toList());
  }
}
