package org.embargo.sandbox.jira.config;

import java.util.List;
import java.util.Optional;

/** A screen scheme: which screen an operation has. */
public record ScreenSchemeRow(long id, String name, List<Item> items) implements Row {
  static final String CREATE = "Create";
  static final String EDIT = "Edit";

  /** For the operations without a line of their own. It has a name like the others (rule 7.20). */
  static final String DEFAULT = "Default";

  /** One line. */
  public record Item(String operation, long screenId) {}

  Item of(String operation) {
    return item(operation).or(() -> item(DEFAULT)).orElseThrow();
  }

  private Optional<Item> item(String operation) {
    return items.stream().filter(item -> item.operation().equals(operation)).findFirst();
  }
}
