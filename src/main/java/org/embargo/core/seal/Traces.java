package org.embargo.core.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the tracker remembers of how an issue was shown to people.
 *
 * @param level that it has now
 * @param levelChanges oldest first
 * @param changes when fields were changed, levels included
 * @param comments when comments were written, or edited last
 * @param watchers user keys of who watches it now: the tracker remembers no others
 * @param mails to whom the project's notification scheme sends mail of what happens to it, now
 */
public record Traces(
    Instant created,
    Optional<Long> level,
    List<LevelChange> levelChanges,
    List<Instant> changes,
    List<Instant> comments,
    List<String> watchers,
    List<MailRule> mails) {
  public Traces {
    levelChanges = List.copyOf(levelChanges);
    changes = List.copyOf(changes);
    comments = List.copyOf(comments);
    watchers = List.copyOf(watchers);
    mails = List.copyOf(mails);
  }

  /**
   * A line of the notification scheme.
   *
   * @param event in words
   * @param to in words; an address for one that needs no account
   */
  public record MailRule(String event, String to) {}

  /** Empty stands for no level. */
  public record LevelChange(Instant at, Optional<Long> from, Optional<Long> to) {}

  /**
   * A time in which the level was not changed, as far as the history tells.
   *
   * @param to empty when it lasts
   * @param levels more than one when it was changed in a way that leaves no trace: both may have
   *     been in force
   */
  public record Period(Instant from, Optional<Instant> to, Set<Optional<Long>> levels) {
    static Period of(
        Instant from, Optional<Instant> to, Optional<Long> first, Optional<Long> last) {
      Set<Optional<Long>> levels = new LinkedHashSet<>();
      levels.add(first);
      levels.add(last);
      return new Period(from, to, Set.copyOf(levels));
    }
  }

  /** Oldest first; the first begins when the issue was created, and the last one lasts. */
  public List<Period> periods() {
    if (levelChanges.isEmpty()) {
      return List.of(Period.of(created, Optional.empty(), level, level));
    }
    LevelChange first = levelChanges.get(0);
    List<Period> periods = new ArrayList<>();
    periods.add(Period.of(created, Optional.of(first.at()), first.from(), first.from()));
    for (int i = 1; i < levelChanges.size(); i++) {
      LevelChange begin = levelChanges.get(i - 1);
      LevelChange end = levelChanges.get(i);
      periods.add(Period.of(begin.at(), Optional.of(end.at()), begin.to(), end.from()));
    }
    LevelChange last = levelChanges.get(levelChanges.size() - 1);
    periods.add(Period.of(last.at(), Optional.empty(), last.to(), level));
    return List.copyOf(periods);
  }
}
