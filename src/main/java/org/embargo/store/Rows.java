package org.embargo.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;

/** The few ways in which the repositories ask for rows. */
final class Rows {
  private final ActiveObjects ao;

  Rows(ActiveObjects ao) {
    this.ao = ao;
  }

  <R extends Entity> Optional<R> one(Class<R> type, String where, Object... parameters) {
    return list(type, Query.select().where(where, parameters)).stream().findFirst();
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

  <R extends Entity> R create(Class<R> type, DBParam... values) {
    return ao.create(type, values);
  }

  void delete(Entity row) {
    ao.delete(row);
  }

  static DBParam value(String column, Object value) {
    return new DBParam(column, value);
  }
}
