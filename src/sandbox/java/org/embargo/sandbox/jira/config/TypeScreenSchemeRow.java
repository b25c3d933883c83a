package org.embargo.sandbox.jira.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An issue type screen scheme: which screen scheme an issue type has. */
public record TypeScreenSchemeRow(long id, String name, List<Line> lines) implements Row {
  /** The one that projects without another have. */
  public static final long DEFAULT = 1;

  /**
   * One line.
   *
   * @param typeId null for the types without a line of their own
   */
  public record Line(@Nullable String typeId, long screenSchemeId) {}

  Optional<Line> line(@Nullable String typeId) {
    return lines.stream().filter(line -> Objects.equals(line.typeId(), typeId)).findFirst();
  }
}
