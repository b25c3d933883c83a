package org.embargo.sandbox.jira.config;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of one kind in the order of their ids. Everything is written through at once. */
public final class Table<R extends Row> {
  /** Only what the record holds: what it says as a type of Jira's API follows from that. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private final String kind;
  private final Rows store;
  private final NavigableMap<Long, R> rows = new ConcurrentSkipListMap<>();

  Table(Class<R> type, Rows store) {
    this.kind = type.getSimpleName();
    this.store = store;
    for (String json : store.load(kind)) {
      R row = read(json, type);
      rows.put(row.id(), row);
    }
  }

  public long nextId() {
    return store.nextId();
  }

  public R put(R row) {
    store.store(kind, row.id(), write(row));
    rows.put(row.id(), row);
    return row;
  }

  public Optional<R> find(@Nullable Long id) {
    return Optional.ofNullable(id).map(rows::get);
  }

  /** By an id as Jira gives it where ids are texts. */
  public Optional<R> find(@Nullable String id) {
    return Optional.ofNullable(id)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .map(rows::get);
  }

  /** The row, or an exception that names it. */
  public R require(@Nullable Long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + id));
  }

  /** The row, or an exception that names it. */
  public R require(@Nullable String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + id));
  }

  public List<R> all() {
    return List.copyOf(rows.values());
  }

  public List<R> where(Predicate<? super R> condition) {
    return rows.values().stream().filter(condition).toList();
  }

  public Optional<R> first(Predicate<? super R> condition) {
    return rows.values().stream().filter(condition).findFirst();
  }

  public void removeIf(Predicate<? super R> condition) {
    for (R row : where(condition)) {
      store.remove(kind, row.id());
      rows.remove(row.id());
    }
  }

  private static String write(Object row) {
    try {
      return MAPPER.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <R> R read(String json, Class<R> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a " + type.getSimpleName() + ": " + json, e);
    }
  }
}
