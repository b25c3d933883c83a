package org.embargo.sandbox.jira.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue type scheme: a configuration of the field "issuetype". */
public record IssueTypeSchemeRow(
    long id, String name, List<String> typeIds, @Nullable String defaultTypeId) implements Row {
  /** The one that projects without another have. */
  public static final long DEFAULT = 10000;

  IssueTypeSchemeRow with(List<String> newTypeIds) {
    boolean keepsDefault = defaultTypeId != null && newTypeIds.contains(defaultTypeId);
    return new IssueTypeSchemeRow(id, name, newTypeIds, keepsDefault ? defaultTypeId : null);
  }
}
