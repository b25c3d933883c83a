package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.common.ClusterClock;
import org.embargo.app.guard.Rounds;
import org.embargo.app.history.Breaches;

/**
 * The breaches that are in the histories. Lines get their ids before they are stored: the last ones
 * are left for the next time, so that one that comes a little late is not passed over. Late is told
 * by a line's date, and for a line that is dated in the future by when it was first seen here: a
 * clock that was ahead must hold no report back.
 */
public final class AoBreaches implements Breaches {
  private static final int AT_ONCE = 1_000;

  private final Rows rows;
  private final ClusterClock clock;

  public AoBreaches(ActiveObjects ao, ClusterClock clock) {
    this.rows = new Rows(ao);
    this.clock = clock;
  }

  @Override
  public Optional<News> news() {
    Instant now = clock.now();
    Optional<BreachToldRow> state = last();
    List<LogEntryRow> lines = after(state.map(BreachToldRow::getLastEntry).orElse(0L));
    long seen = seenLongAgo(state, now);
    List<LogEntryRow> settled =
        lines.stream().takeWhile(line -> isSettled(line, now, seen)).toList();
    lines.stream()
        .skip(settled.size())
        .findFirst()
        .filter(next -> isAhead(next, now))
        .ifPresent(next -> remember(state, next, lines.get(lines.size() - 1), now));
    return settled.isEmpty()
        ? Optional.empty()
        : Optional.of(new News(settled.get(settled.size() - 1).getID(), since(settled, now)));
  }

  /** By issue, and not in the future. */
  private static Map<Long, Instant> since(List<LogEntryRow> lines, Instant now) {
    Set<String> kinds = TOLD.stream().map(Enum::name).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> line.getIssueId() != null && kinds.contains(line.getWhat()))
        .collect(
            Collectors.toMap(
                line -> Objects.requireNonNull(line.getIssueId()),
                line -> Instant.ofEpochMilli(Math.min(line.getLoggedAt(), now.toEpochMilli())),
                (one, other) -> one.isBefore(other) ? one : other));
  }

  private static boolean isSettled(LogEntryRow line, Instant now, long seenLongAgo) {
    return isAhead(line, now) ? line.getID() <= seenLongAgo : isPast(line.getLoggedAt(), now);
  }

  private static boolean isAhead(LogEntryRow line, Instant now) {
    return line.getLoggedAt() > now.toEpochMilli();
  }

  private static boolean isPast(long at, Instant now) {
    return at <= now.minus(Rounds.MARGIN).toEpochMilli();
  }

  /** The last line of those that were there a margin ago; 0 for none. */
  private static long seenLongAgo(Optional<BreachToldRow> state, Instant now) {
    return state
        .filter(row -> row.getSeenAt() != null && isPast(row.getSeenAt(), now))
        .map(BreachToldRow::getSeenEntry)
        .orElse(0L);
  }

  /** Once for each line that waits, and again where the clock has been set back since. */
  private void remember(
      Optional<BreachToldRow> state, LogEntryRow waiting, LogEntryRow latest, Instant now) {
    boolean isKnown =
        state
            .filter(row -> row.getSeenEntry() != null && row.getSeenEntry() >= waiting.getID())
            .filter(row -> row.getSeenAt() != null && row.getSeenAt() <= now.toEpochMilli())
            .isPresent();
    if (isKnown) {
      return;
    }
    BreachToldRow row =
        state.orElseGet(() -> rows.create(BreachToldRow.class, value("LAST_ENTRY", 0L)));
    row.setSeenEntry((long) latest.getID());
    row.setSeenAt(now.toEpochMilli());
    row.save();
  }

  private List<LogEntryRow> after(long lastTold) {
    return rows.list(
        LogEntryRow.class,
        Query.select().where("ID >= ?", Math.toIntExact(lastTold + 1)).order("ID").limit(AT_ONCE));
  }

  @Override
  public void taken(News news) {
    Optional<BreachToldRow> there = last();
    if (there.isEmpty()) {
      rows.create(BreachToldRow.class, value("LAST_ENTRY", news.upTo()));
      return;
    }
    there.get().setLastEntry(news.upTo());
    there.get().save();
  }

  @Override
  public void add(Untold untold) {
    List<BreachUntoldRow> there = rowsOf(untold);
    long since = untold.since().toEpochMilli();
    if (there.isEmpty()) {
      rows.create(
          BreachUntoldRow.class,
          value("PROJECT_ID", untold.projectId()),
          value("ISSUE_ID", untold.issueId()),
          value("FIRST_LINE_AT", since));
    }
    there.stream()
        .filter(row -> since(row).toEpochMilli() > since)
        .forEach(
            row -> {
              row.setFirstLineAt(since);
              row.save();
            });
  }

  /** A row of an earlier version has no date: all lines of the issue may be new to its team. */
  private static Instant since(BreachUntoldRow row) {
    return Instant.ofEpochMilli(Objects.requireNonNullElse(row.getFirstLineAt(), 0L));
  }

  @Override
  public List<Untold> untold() {
    return rows.list(BreachUntoldRow.class, Query.select().order("ID")).stream()
        .map(row -> new Untold(row.getProjectId(), row.getIssueId(), since(row)))
        .toList();
  }

  @Override
  public void told(Untold told) {
    rowsOf(told).forEach(rows::delete);
  }

  private List<BreachUntoldRow> rowsOf(Untold untold) {
    return rows.all(
        BreachUntoldRow.class,
        "PROJECT_ID = ? AND ISSUE_ID = ?",
        untold.projectId(),
        untold.issueId());
  }

  private Optional<BreachToldRow> last() {
    return rows.list(BreachToldRow.class, Query.select().order("ID").limit(1)).stream().findFirst();
  }
}
