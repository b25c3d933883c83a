package org.embargo.store;

import static org.embargo.store.Rows.value;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.embargo.app.seal.Breaches;
import org.embargo.core.disclosure.LogEntry.What;

/** The breaches that are in the histories. */
public final class AoBreaches implements Breaches {
  private final Rows rows;

  public AoBreaches(ActiveObjects ao) {
    this.rows = new Rows(ao);
  }

  @Override
  public Optional<News> news() {
    long next = last().map(BreachToldRow::getLastEntry).orElse(0L) + 1;
    List<LogEntryRow> lines =
        Stream.of(What.BREACH, What.LEVEL_RESTORED)
            .flatMap(
                what ->
                    rows
                        .all(
                            LogEntryRow.class,
                            "ID >= ? AND WHAT = ?",
                            Math.toIntExact(next),
                            what.name())
                        .stream())
            .toList();
    return lines.stream()
        .map(line -> (long) line.getID())
        .max(Long::compare)
        .map(
            upTo ->
                new News(
                    upTo, lines.stream().map(LogEntryRow::getIssueId).collect(Collectors.toSet())));
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
