package org.embargo.store;

import java.util.OptionalInt;

/**
 * What stands where rows have the id of an issue. Jira's ids are above 0; for what has no issue of
 * its own there are two ranges below, apart enough never to meet.
 */
final class AdvisoryIds {
  private static final long FURTHER = -(1L << 40);

  private AdvisoryIds() {}

  static long ofImport(int row) {
    return -row;
  }

  static long ofFurther(int row) {
    return FURTHER - row;
  }

  static boolean isImport(long id) {
    return id < 0 && id > FURTHER;
  }

  /** The row that {@link #ofFurther} was asked of; empty for all others. */
  static OptionalInt furtherRow(long id) {
    return id < FURTHER ? OptionalInt.of(Math.toIntExact(FURTHER - id)) : OptionalInt.empty();
  }
}
