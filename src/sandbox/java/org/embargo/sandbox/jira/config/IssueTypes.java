package org.embargo.sandbox.jira.config;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issue types. */
public final class IssueTypes implements IssueTypeManager {
  private final Tables tables;
  private final IssueUses issues;
  private final List<TypeUser> users;
  private volatile boolean newTypesJoinDefaultScheme;

  /** Something that names issue types, and forgets one that is gone. */
  interface TypeUser {
    void removeType(String typeId);
  }

  IssueTypes(Tables tables, IssueUses issues, List<TypeUser> users) {
    this.tables = tables;
    this.issues = issues;
    this.users = users;
  }

  /** Nobody says whether they do in Jira, so both have to work (rule 7.15). */
  public void setNewTypesJoinDefaultScheme(boolean join) {
    newTypesJoinDefaultScheme = join;
  }

  @Override
  public IssueType createIssueType(String name, String description, Long avatarId) {
    if (tables.issueTypes.first(type -> type.name().equalsIgnoreCase(name)).isPresent()) {
      throw new IllegalArgumentException("there is an issue type " + name);
    }
    IssueTypeRow type =
        tables.issueTypes.put(new IssueTypeRow(tables.issueTypes.nextId(), name, false, avatarId));
    if (newTypesJoinDefaultScheme) {
      new IssueTypeSchemes(tables).addToDefault(type.getId());
    }
    return type;
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return List.copyOf(tables.issueTypes.all());
  }

  @Override
  public boolean hasAssociatedIssues(IssueType type) {
    return issues.ofType(type.getId());
  }

  /** Moves no issues to another type: while there are any, the type stays. */
  @Override
  public void removeIssueType(String id, @Nullable String newTypeId) {
    IssueTypeRow type = tables.issueTypes.require(id);
    if (hasAssociatedIssues(type)) {
      throw new IllegalStateException("there are issues of the type " + type.name());
    }
    users.forEach(user -> user.removeType(id));
    tables.issueTypes.removeIf(row -> row.id() == type.id());
  }
}
