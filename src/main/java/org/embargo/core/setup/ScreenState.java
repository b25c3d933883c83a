package org.embargo.core.setup;

import java.util.List;

/**
 * A screen as one operation shows it.
 *
 * @param operation Jira's name of create, edit or view; of the default
 * @param fields ids of the fields on all its tabs, in order
 */
public record ScreenState(String operation, Ref screen, List<String> fields) {
  public static final String SECURITY_FIELD = "security";

  public ScreenState {
    fields = List.copyOf(fields);
  }

  public boolean carriesSecurity() {
    return fields.contains(SECURITY_FIELD);
  }
}
