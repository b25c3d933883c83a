package org.embargo.core.setup;

import java.util.List;
import org.embargo.core.setup.config.Ref;

/**
 * A screen that creates, edits or shows an issue, or that a transition shows.
 *
 * @param fields ids of the fields on all its tabs, in order
 */
public record ScreenState(Ref screen, List<String> fields) {
  public static final String SECURITY_FIELD = "security";

  public ScreenState {
    fields = List.copyOf(fields);
  }

  public boolean carriesSecurity() {
    return fields.contains(SECURITY_FIELD);
  }
}
