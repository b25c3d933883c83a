package org.embargo.app.advisory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.CveId;

/**
 * Which advisories there are. The first one of an issue is begun when its disclosure is registered.
 */
public interface Advisories {
  /** Those of an issue, in their order; none before its disclosure is registered. */
  List<AdvisoryId> of(long issueId);

  /** Begins the first one of an issue, unless it is there. */
  void beginFirst(long issueId, long projectId);

  /** Begins another one. */
  AdvisoryId begin(long issueId, long projectId);

  /** Begins the one of a file, or takes up what a try before has left. */
  AdvisoryId beginImport(CveId cveId, long projectId);

  /** The issue that it was begun in; empty for what was imported. */
  Optional<Long> issueOf(AdvisoryId advisoryId);

  /** The other issues that it waits for, by their ids. */
  List<Long> othersOf(AdvisoryId advisoryId);

  /** User keys of those who have put an issue on the list of those it covers, or taken one off. */
  Set<String> listAuthors(AdvisoryId advisoryId);

  /**
   * The advisories of other issues that this one is disclosed with, also those that wait for it no
   * more.
   */
  List<AdvisoryId> covering(long issueId);

  void cover(AdvisoryId advisoryId, long issueId, String userKey);

  /** As if it had never been covered. */
  void uncover(AdvisoryId advisoryId, long issueId, String userKey);

  /**
   * The advisory, which is public, waits for it no more. That it was disclosed with it stays: no
   * embargo of it can begin again, and its reporter is led to what was published.
   */
  void waitNoMore(AdvisoryId advisoryId, long issueId);
}
