package org.embargo.app;

import java.util.List;

/** How far the advisories of an issue are public. */
public final class Publications {
  private final Advisories advisories;
  private final Drafts drafts;
  private final Revisions revisions;

  public Publications(Advisories advisories, Drafts drafts, Revisions revisions) {
    this.advisories = advisories;
    this.drafts = drafts;
    this.revisions = revisions;
  }

  /** Whether any is: what is public is never under embargo again. */
  public boolean haveBegun(long issueId) {
    return advisories.of(issueId).stream().anyMatch(this::isPublic);
  }

  /** Whether all are that somebody has written, and so the disclosure is over. */
  public boolean areAllOut(long issueId) {
    List<Long> written =
        advisories.of(issueId).stream()
            .filter(id -> isPublic(id) || drafts.find(id).isPresent())
            .toList();
    return !written.isEmpty() && written.stream().allMatch(this::isPublic);
  }

  private boolean isPublic(long advisoryId) {
    return revisions.latest(advisoryId).isPresent();
  }
}
