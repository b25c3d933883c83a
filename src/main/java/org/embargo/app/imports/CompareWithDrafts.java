package org.embargo.app.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.embargo.app.advisory.Drafts;
import org.embargo.core.advisory.AdvisoryId;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the advisories of which some version of a draft is, or was, like an import. */
public final class CompareWithDrafts {
  private static final Logger logger = LoggerFactory.getLogger(CompareWithDrafts.class);

  private final Drafts drafts;

  public CompareWithDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What was found.
   *
   * @param advisories their ids
   * @param isWhole whether every draft could be read
   * @param until the last version that was looked at
   */
  record Compared(Set<AdvisoryId> advisories, boolean isWhole, long until) {
    Compared {
      advisories = Set.copyOf(advisories);
    }
  }

  /** Looks at everything, without a lock. */
  Compared all(Fingerprint imported) {
    Collector collector = new Collector(imported);
    long until = drafts.readVersions(0, collector);
    return collector.comparedUntil(until);
  }

  /**
   * Looks again under the lock, at what was saved since. The present drafts are among it: a version
   * that was being saved when somebody looked may have a lower number than those that were seen.
   */
  Compared again(Compared before, Fingerprint imported) {
    Collector collector = new Collector(imported);
    collector.found.addAll(before.advisories());
    collector.isWhole = before.isWhole();
    long until = drafts.readVersions(before.until(), collector);
    drafts.readPresent(collector);
    return collector.comparedUntil(until);
  }

  private static final class Collector implements Drafts.Reader {
    private final Fingerprint imported;
    private final Set<AdvisoryId> found = new HashSet<>();
    private boolean isWhole = true;

    Collector(Fingerprint imported) {
      this.imported = imported;
    }

    @Override
    public void read(Draft draft) {
      if (Fingerprint.of(draft.advisory(), List.of()).matches(imported)) {
        found.add(draft.advisoryId());
      }
    }

    @Override
    public void readBroken(AdvisoryId advisoryId, int version) {
      isWhole = false;
      logger.error(
          "advisory {}: version {} of its draft cannot be read; no import is confirmed until it can",
          advisoryId,
          version);
    }

    Compared comparedUntil(long until) {
      return new Compared(found, isWhole, until);
    }
  }
}
