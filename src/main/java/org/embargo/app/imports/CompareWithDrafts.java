package org.embargo.app.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.embargo.app.Drafts;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Fingerprint;

/** Finds the advisories of which some version of a draft is, or was, like an import. */
public final class CompareWithDrafts {
  private final Drafts drafts;

  public CompareWithDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What was found.
   *
   * @param advisories their ids
   * @param until the last version that was looked at
   */
  record Compared(Set<Long> advisories, long until) {
    Compared {
      advisories = Set.copyOf(advisories);
    }
  }

  /** Looks at everything, without a lock. */
  Compared all(Fingerprint imported) {
    Set<Long> found = new TreeSet<>();
    long until = drafts.readVersions(0, collector(imported, found));
    return new Compared(found, until);
  }

  /**
   * Looks again under the lock, at what was saved since. The present drafts are among it: a version
   * that was being saved when somebody looked may have a lower number than those that were seen.
   */
  Set<Long> again(Compared before, Fingerprint imported) {
    Set<Long> found = new TreeSet<>(before.advisories());
    drafts.readVersions(before.until(), collector(imported, found));
    drafts.readPresent(collector(imported, found));
    return found;
  }

  private static Consumer<Draft> collector(Fingerprint imported, Set<Long> found) {
    return draft -> {
      if (Fingerprint.of(draft.advisory(), List.of()).matches(imported)) {
        found.add(draft.advisoryId());
      }
    };
  }
}
