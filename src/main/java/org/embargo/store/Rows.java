package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.embargo.core.advisory.AdvisoryId;
import org.jspecify.annotations.Nullable;

/** The few ways in which the repositories ask for rows. */
final class Rows {
  private static final int PAGE = 20;

  private final ActiveObjects ao;

  Rows(ActiveObjects ao) {
    this.ao = ao;
  }

  <R extends Entity> Optional<R> one(Class<R> type, String where, Object... parameters) {
    return list(type, Query.select().where(where, parameters)).stream().findFirst();
  }

  /** What is kept of an advisory, oldest first. */
  <R extends Entity> List<R> of(AdvisoryId id, Class<R> type) {
    return all(type, "ADVISORY_ID = ?", id.value());
  }

  <R extends Entity> List<R> all(Class<R> type, String where, Object... parameters) {
    return list(type, Query.select().where(where, parameters).order("ID"));
  }

  <R extends Entity> List<R> list(Class<R> type, Query query) {
    return Arrays.asList(ao.find(type, query));
  }

  /**
   * One after the other, without an entity of each.
   *
   * @param query names the columns that the reader asks for, and ID
   */
  <R extends Entity> void read(Class<R> type, Query query, Consumer<R> reader) {
    ao.stream(type, query, reader::accept);
  }

  /**
   * Every row by its id, few at a time: a driver may keep all rows of one query in memory.
   *
   * @param columns that the reader asks for, without ID
   * @param after the id after which to begin
   * @return the id of the last row, or {@code after} where there is none
   */
  <R extends Entity> long readInPages(
      Class<R> type, String columns, long after, Consumer<R> reader) {
    AtomicLong last = new AtomicLong(after);
    AtomicInteger inPage = new AtomicInteger(PAGE);
    while (inPage.get() == PAGE) {
      inPage.set(0);
      read(
          type,
          Query.select("ID, " + columns).where("ID >= ?", last.get() + 1).order("ID").limit(PAGE),
          row -> {
            reader.accept(row);
            last.set(row.getID());
            inPage.incrementAndGet();
          });
    }
    return last.get();
  }

  <R extends Entity> R create(Class<R> type, DBParam... values) {
    return ao.create(type, values);
  }

  void delete(Entity row) {
    ao.delete(row);
  }

  static DBParam advisory(AdvisoryId id) {
    return value("ADVISORY_ID", id.value());
  }

  static DBParam value(String column, @Nullable Object value) {
    return new DBParam(column, value);
  }
}
