package org.embargo.app.seal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.disclosure.LogEntry.What;

/**
 * What the teams have to hear of: issues that were found unsealed or misplaced, or are seen again.
 * Each is kept until the team has been told.
 */
public interface Breaches {
  /** Lines of the history that tell of one. The product words them, and no person does. */
  Set<What> KINDS = Set.of(What.BREACH, What.LEVEL_RESTORED, What.MISPLACED);

  /**
   * What the histories have had since the last call of {@link #taken}, up to a minute ago.
   *
   * @param issues may be none
   */
  record News(long upTo, Set<Long> issues) {
    public News {
      issues = Set.copyOf(issues);
    }
  }

  /**
   * A team is still to be told of an issue.
   *
   * @param projectId whose team it is; {@link #NOBODY} until somebody has found that out
   */
  record Untold(long projectId, long issueId) {
    public static final long NOBODY = 0;
  }

  Optional<News> news();

  /** These news do not come again. */
  void taken(News news);

  /** Nothing happens when it is there already. */
  void add(Untold untold);

  /** In the order in which they came. */
  List<Untold> untold();

  void told(Untold told);
}
