package org.embargo.app.seal;

import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.LogEntry.What;

/** What the team has to hear of: issues that were found unsealed, or are seen again. */
public interface Breaches {
  /** Lines of the history that tell of one. The product words them, and no person does. */
  Set<What> KINDS = Set.of(What.BREACH, What.LEVEL_RESTORED);

  /**
   * What has happened since the team was told last, up to a minute ago.
   *
   * @param issues may be none
   * @param upTo to be given to {@link #told}
   */
  record News(long upTo, Set<Long> issues) {
    public News {
      issues = Set.copyOf(issues);
    }
  }

  Optional<News> news();

  void told(News news);
}
