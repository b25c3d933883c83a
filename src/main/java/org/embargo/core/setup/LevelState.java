package org.embargo.core.setup;

import java.util.List;
import org.embargo.core.setup.config.Grant;

/** A security level and whom it lets in. */
public record LevelState(long id, String name, List<Grant> grants) {
  public LevelState {
    grants = List.copyOf(grants);
  }
}
