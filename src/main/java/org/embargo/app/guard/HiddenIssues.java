package org.embargo.app.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.app.tracker.Issues;
import org.embargo.app.tracker.Levels;
import org.embargo.app.tracker.StoredIssues;
import org.embargo.app.tracker.StoredIssues.Place;
import org.embargo.core.disclosure.TrackedIssue;
import org.embargo.core.seal.ProjectLevels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the issues that wait, hidden from everybody, for their project to be set up. */
public final class HiddenIssues {
  private static final Logger logger = LoggerFactory.getLogger(HiddenIssues.class);
  private static final int AT_ONCE = 1_000;

  private final Guarded guarded;
  private final StoredIssues stored;
  private final Issues issues;
  private final Levels levels;

  public HiddenIssues(Guarded guarded, StoredIssues stored, Issues issues, Levels levels) {
    this.guarded = guarded;
    this.stored = stored;
    this.issues = issues;
    this.levels = levels;
  }

  /** Sub-tasks are counted too. */
  public int countIn(long projectId) {
    ProjectLevels own = levels.of(projectId);
    List<Long> ids = guarded.ids();
    int count = 0;
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      for (Optional<Long> level : levelsOf(ids.subList(i, end(i, ids)), projectId)) {
        count += level.filter(one -> own.find(one).isEmpty()).isPresent() ? 1 : 0;
      }
    }
    return count;
  }

  private static int end(int from, List<Long> ids) {
    return Math.min(from + AT_ONCE, ids.size());
  }

  private List<Optional<Long>> levelsOf(List<Long> ids, long projectId) {
    try {
      return stored.places(ids).stream()
          .filter(place -> place.projectId() == projectId)
          .map(Place::levelId)
          .toList();
    } catch (Throwable e) {
      // As the keeper does where it cannot read the tracker's table: more slowly, issue by issue.
      logger.warn("{} issues are looked at one by one", ids.size(), new Redacted(e));
      List<Optional<Long>> found = new ArrayList<>();
      for (long id : ids) {
        issues
            .byId(id)
            .filter(issue -> issue.projectId() == projectId)
            .map(TrackedIssue::levelId)
            .ifPresent(found::add);
      }
      return found;
    }
  }
}
