package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.embargo.app.seal.Breaches;
import org.embargo.app.seal.Rounds;

/**
 * The breaches that are in the histories. Lines get their ids before they are stored: the last ones
 * are left for the next time, so that one that comes a little late is not passed over.
 */
public final class AoBreaches implements Breaches {
  private static final int AT_ONCE = 1_000;

  private final Rows rows;
  private final Clock clock;

  public AoBreaches(ActiveObjects ao, Clock clock) {
    this.rows = new Rows(ao);
    this.clock = clock;
  }

  @Override
  public Optional<News> news() {
    long settled = clock.instant().minus(Rounds.MARGIN).toEpochMilli();
    List<LogEntryRow> lines =
        after(last().map(BreachToldRow::getLastEntry).orElse(0L)).stream()
            .takeWhile(line -> line.getLoggedAt() <= settled)
            .toList();
    Set<String> kinds = KINDS.stream().map(Enum::name).collect(Collectors.toSet());
    Set<Long> issues =
        lines.stream()
            .filter(line -> kinds.contains(line.getWhat()))
            .map(LogEntryRow::getIssueId)
            .collect(Collectors.toSet());
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new News(lines.get(lines.size() - 1).getID(), issues));
  }

  private List<LogEntryRow> after(long lastTold) {
    return rows.list(
        LogEntryRow.class,
        Query.select().where("ID >= ?", Math.toIntExact(lastTold + 1)).order("ID").limit(AT_ONCE));
  }

  @Override
  public void told(News news) {
    Optional<BreachToldRow> there = last();
    if (there.isEmpty()) {
      rows.create(BreachToldRow.class, value("LAST_ENTRY", news.upTo()));
      return;
    }
    there.get().setLastEntry(news.upTo());
    there.get().save();
  }

  private Optional<BreachToldRow> last() {
    return rows.list(BreachToldRow.class, Query.select().order("ID").limit(1)).stream().findFirst();
  }
}
