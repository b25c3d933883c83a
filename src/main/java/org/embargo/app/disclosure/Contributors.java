package org.embargo.app.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.embargo.app.advisory.Advisories;
import org.embargo.app.advisory.Drafts;
import org.embargo.core.advisory.Draft;
import org.embargo.core.advisory.Publication;

/** Finds who has written what an approval is about (decision 21). */
public final class Contributors {
  private final Drafts drafts;
  private final Advisories advisories;

  public Contributors(Drafts drafts, Advisories advisories) {
    this.drafts = drafts;
    this.advisories = advisories;
  }

  /**
   * User keys of those who have saved a version of the draft since the publication before it.
   * Before the first publication, also of those who changed which issues the advisory covers:
   * without a draft that makes no version.
   */
  Set<String> to(Draft draft, List<Publication> publications) {
    int published = Publication.lastBefore(draft.version(), publications);
    Set<String> people = new TreeSet<>(drafts.contributors(draft.advisoryId(), published));
    if (published == 0) {
      people.addAll(advisories.listAuthors(draft.advisoryId()));
    }
    return people;
  }
}
