package org.embargo.sandbox.jira.config;

import java.util.List;

/** A screen. */
public record ScreenRow(long id, String name, List<Tab> tabs) implements Row {
  /** A tab with the ids of its fields. */
  public record Tab(String name, List<String> fields) {}
}
