package org.embargo.app.advisory;

import java.util.List;
import java.util.stream.Stream;
import org.embargo.app.tracker.Issues;
import org.embargo.core.advisory.AdvisoryId;

/** How far the advisories of an issue are public. */
public final class Publications {
  private final Advisories advisories;
  private final Drafts drafts;
  private final Revisions revisions;
  private final Issues issues;

  public Publications(Advisories advisories, Drafts drafts, Revisions revisions, Issues issues) {
    this.advisories = advisories;
    this.drafts = drafts;
    this.revisions = revisions;
    this.issues = issues;
  }

  /** Whether any is: what is public is never under embargo again. */
  public boolean haveBegun(long issueId) {
    return about(issueId).anyMatch(this::isPublic);
  }

  /** Whether all are that somebody has written, and so the disclosure is over. */
  public boolean areAllOut(long issueId) {
    List<AdvisoryId> written =
        about(issueId).filter(id -> isPublic(id) || drafts.find(id).isPresent()).toList();
    return !written.isEmpty() && written.stream().allMatch(this::isPublic);
  }

  /** Its own, and those of other issues that it is disclosed with. */
  private Stream<AdvisoryId> about(long issueId) {
    return Stream.concat(
        advisories.of(issueId).stream(),
        advisories.covering(issueId).stream().filter(this::canGoOn));
  }

  /** What is public stays so, whatever becomes of its issue; nothing new comes of a deleted one. */
  private boolean canGoOn(AdvisoryId advisoryId) {
    return isPublic(advisoryId) || advisories.issueOf(advisoryId).flatMap(issues::byId).isPresent();
  }

  private boolean isPublic(AdvisoryId advisoryId) {
    return revisions.latest(advisoryId).isPresent();
  }
}
