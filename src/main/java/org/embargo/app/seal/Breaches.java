package org.embargo.app.seal;

import java.util.Optional;
import java.util.Set;

/** What the team has to hear of: issues that were found unsealed, or are seen again. */
public interface Breaches {
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
