package org.embargo.app.advisory;

import java.util.List;
import java.util.Optional;

/** Which advisories there are. The first one of an issue is there from the beginning. */
public interface Advisories {
  /** Those of an issue by their ids, in their order. The first has the id of the issue itself. */
  List<Long> of(long issueId);

  /** Begins another one. */
  long begin(long issueId);

  /** The issue that it was begun in; empty for what was imported. */
  Optional<Long> issueOf(long advisoryId);

  /** The other issues that it waits for, by their ids. */
  List<Long> othersOf(long advisoryId);

  /**
   * The advisories of other issues that this one is disclosed with, also those that wait for it no
   * more.
   */
  List<Long> covering(long issueId);

  void cover(long advisoryId, long issueId);

  /** As if it had never been covered. */
  void uncover(long advisoryId, long issueId);

  /**
   * The advisory, which is public, waits for it no more. That it was disclosed with it stays: no
   * embargo of it can begin again, and its reporter is led to what was published.
   */
  void waitNoMore(long advisoryId, long issueId);
}
