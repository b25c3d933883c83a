package org.embargo.sandbox.workflow;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.embargo.sandbox.jira.SandboxIssue;
import org.embargo.sandbox.jira.User;
import org.embargo.sandbox.jira.Versions;
import org.embargo.sandbox.jira.config.Jira;
import org.embargo.sandbox.jira.config.LevelRow;
import org.embargo.sandbox.jira.config.ResolutionRow;

/** Puts what somebody sends into the fields of an issue, as far as a screen has them. */
public final class Fields {
  private static final ProjectPermissionKey SET_ISSUE_SECURITY =
      new ProjectPermissionKey("SET_ISSUE_SECURITY");
  private static final String CUSTOM = "customfield_";

  private final Jira jira;
  private final Versions versions;

  public Fields(Jira jira, Versions versions) {
    this.jira = jira;
    this.versions = versions;
  }

  /**
   * Refuses what is not on the screen (rule 1.22).
   *
   * @param values by the id of the field: texts, ids or names
   */
  void set(
      SandboxIssue issue, Map<String, List<String>> values, Optional<FieldScreen> screen, User user)
      throws Invalid {
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      String field = value.getKey();
      if (screen.filter(one -> one.containsField(field)).isEmpty() || !has(issue, field, user)) {
        throw new Invalid(
            field,
            "Field '"
                + field
                + "' cannot be set. It is not on the appropriate screen, or unknown.");
      }
      set(issue, field, value.getValue(), user);
    }
  }

  /**
   * A level is set by who has the right to (rules 1.18 and 1.22), fix versions by who may resolve
   * (rule 8.16), and a custom field where it applies.
   */
  private boolean has(SandboxIssue issue, String field, User user) {
    return switch (field) {
      case "security" -> jira.permissions().hasPermission(SET_ISSUE_SECURITY, issue, user);
      case "fixVersions" ->
          jira.permissions().hasPermission(ProjectPermissions.RESOLVE_ISSUES, issue, user);
      default -> !field.startsWith(CUSTOM) || applies(issue, field);
    };
  }

  private boolean applies(SandboxIssue issue, String field) {
    return jira
        .get(CustomFieldManager.class)
        .getCustomFieldObjects(issue.getProjectId(), issue.getIssueTypeId())
        .stream()
        .anyMatch(one -> one.getId().equals(field));
  }

  private void set(SandboxIssue issue, String field, List<String> values, User user)
      throws Invalid {
    switch (field) {
      case "summary" -> issue.setSummary(summary(String.join("", values)));
      case "description" -> issue.setDescription(String.join("", values));
      case "resolution" -> issue.setResolutionId(resolution(values));
      case "fixVersions" -> issue.setFixVersions(versions(issue, field, values));
      case "versions" -> issue.setAffectedVersions(versions(issue, field, values));
      case "security" -> issue.setSecurityLevelId(level(issue, values, user));
      case "labels" -> issue.setLabels(values);
      default -> {
        if (!field.startsWith(CUSTOM)) {
          throw new Invalid(field, "The sandbox does not keep this field.");
        }
        issue.setUsers(field, users(field, values));
      }
    }
  }

  /** Refuses with the words of rule 1.31. */
  static String summary(String summary) throws Invalid {
    if (summary.isBlank()) {
      throw new Invalid("summary", "You must specify a summary of the issue.");
    }
    if (summary.length() > 255) {
      throw new Invalid("summary", "Summary must be less than 255 characters.");
    }
    return summary;
  }

  private String resolution(List<String> values) throws Invalid {
    return jira.tables()
        .resolutions
        .first(one -> values.contains(one.getId()) || values.contains(one.name()))
        .map(ResolutionRow::getId)
        .orElseThrow(() -> new Invalid("resolution", "Resolution is not valid."));
  }

  private List<Version> versions(SandboxIssue issue, String field, List<String> names)
      throws Invalid {
    List<Version> found = new ArrayList<>();
    for (String name : names) {
      found.add(
          versions
              .named(issue.getProjectId(), name)
              .orElseThrow(() -> new Invalid(field, "Version name is not valid")));
    }
    return found;
  }

  /** One of those that the user is in (rule 1.21); none takes it away (rule 1.45). */
  private Long level(SandboxIssue issue, List<String> values, User user) throws Invalid {
    if (values.isEmpty()) {
      return null;
    }
    return jira.levels().of(issue.getProjectObject()).stream()
        .filter(one -> values.contains(one.getId().toString()) || values.contains(one.name()))
        .filter(one -> jira.permissions().passes(one.id(), issue, user))
        .map(LevelRow::getId)
        .findFirst()
        .orElseThrow(() -> new Invalid("security", "Specify a valid security level (id or name)"));
  }

  private List<String> users(String field, List<String> names) throws Invalid {
    for (String name : names) {
      if (jira.get(UserManager.class).getUserByName(name) == null) {
        throw new Invalid(field, "Could not find user: " + name);
      }
    }
    return names;
  }
}
