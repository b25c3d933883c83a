package org.embargo.sandbox.jira.config;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Where tables keep their rows beyond the process. */
interface Rows {
  /** Above all ids of {@link DemoConfiguration}. */
  long FIRST_ID = 11_000;

  List<String> load(String kind);

  void store(String kind, long id, String json);

  void remove(String kind, long id);

  long nextId();

  /** Keeps nothing: the tables last as long as the object. */
  static Rows none() {
    AtomicLong next = new AtomicLong(FIRST_ID);
    return new Rows() {
      @Override
      public List<String> load(String kind) {
        return List.of();
      }

      @Override
      public void store(String kind, long id, String json) {}

      @Override
      public void remove(String kind, long id) {}

      @Override
      public long nextId() {
        return next.getAndIncrement();
      }
    };
  }
}
