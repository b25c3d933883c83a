package org.embargo.core.setup;

import java.util.List;
import java.util.Optional;

/**
 * An issue security scheme.
 *
 * @param defaultLevel the name of the level that issues get unless they ask for another
 */
public record SecurityState(SchemeUse use, Optional<String> defaultLevel, List<LevelState> levels) {
  public SecurityState {
    levels = List.copyOf(levels);
  }

  public Optional<LevelState> level(String name) {
    return levels.stream().filter(level -> level.name().equals(name)).findFirst();
  }

  public Optional<LevelState> level(long id) {
    return levels.stream().filter(level -> level.id() == id).findFirst();
  }
}
