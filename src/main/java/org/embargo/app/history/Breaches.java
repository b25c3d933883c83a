package org.embargo.app.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.embargo.core.history.LogEntry.What;

/**
 * What the teams have to hear of: issues that were found unsealed or misplaced, or are seen again.
 * Each is kept until the team has been told.
 */
public interface Breaches {
  /** Lines of the history that tell that an issue was found without the level that seals it. */
  Set<What> KINDS = Set.of(What.BREACH, What.LEVEL_RESTORED);

  /** Lines that the team has to hear of. The product words them, and no person does. */
  Set<What> TOLD = Set.of(What.BREACH, What.LEVEL_RESTORED, What.MISPLACED);

  /**
   * What the histories have had since the last call of {@link #taken}, up to a minute ago.
   *
   * @param since by issue, the date of the first such line; may be none
   */
  record News(long upTo, Map<Long, Instant> since) {
    public News {
      since = Map.copyOf(since);
    }
  }

  /**
   * A team is still to be told of an issue.
   *
   * @param projectId whose team it is; {@link #NOBODY} until somebody has found that out
   * @param since the date of the first line that they have not been told of
   */
  record Untold(long projectId, long issueId, Instant since) {
    public static final long NOBODY = 0;
  }

  Optional<News> news();

  /** These news do not come again. */
  void taken(News news);

  /** Where it is there already the earlier date counts. */
  void add(Untold untold);

  /** In the order in which they came. */
  List<Untold> untold();

  void told(Untold told);
}
