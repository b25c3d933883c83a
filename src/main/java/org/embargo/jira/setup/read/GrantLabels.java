package org.embargo.jira.setup.read;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Locale;
import java.util.Optional;
import org.embargo.app.common.Redacted;
import org.embargo.core.setup.config.Grant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person calls those whom a grant lets in. */
public final class GrantLabels {
  private static final Logger logger = LoggerFactory.getLogger(GrantLabels.class);

  private final ProjectRoleManager roles;
  private final CustomFieldManager fields;
  private final UserManager users;

  public GrantLabels(ProjectRoleManager roles, CustomFieldManager fields, UserManager users) {
    this.roles = roles;
    this.fields = fields;
    this.users = users;
  }

  /** Sealing reads the grants of levels: a grant that cannot be named is there all the same. */
  Grant grant(@Nullable String type, @Nullable String parameter) {
    String kind = type == null ? "" : type;
    String value = parameter == null ? "" : parameter;
    return new Grant(kind, value, label(kind, value));
  }

  private String label(String type, String parameter) {
    try {
      return of(type, parameter);
    } catch (RuntimeException | LinkageError e) {
      logger.warn("a grant of the type {} cannot be named", type, new Redacted(e));
      return (type + " " + parameter).strip();
    }
  }

  /**
   * @param parameter empty when the grant has none
   */
  private String of(String type, String parameter) {
    return switch (type) {
      case Grant.ROLE, "Project_Role" -> "the role " + role(parameter);
      case Grant.GROUP -> parameter.isEmpty() ? "anyone" : "the group " + parameter;
      case Grant.APPLICATION -> parameter.isEmpty() ? "anyone logged in" : "users of " + parameter;
      case Grant.USER -> "the user " + user(parameter);
      case Grant.USER_FIELD, Grant.GROUP_FIELD -> "the field " + field(parameter);
      case Grant.LEAD -> "the project lead";
      case "Current_Reporter" -> "the reporter";
      case "Current_Assignee" -> "the assignee";
      case "All_Watchers" -> "all watchers";
      case "Group_Dropdown" -> "the group " + parameter;
      case "Single_User" -> "the user " + parameter;
      case Grant.MAIL_ADDRESS -> "the address " + parameter;
      case Grant.REPORTER_WHO_CREATES -> "the reporter who may create issues";
      case Grant.ASSIGNEE_WHO_IS_ASSIGNABLE -> "the assignee who may be assigned issues";
      case Grant.REPORTER, Grant.ASSIGNEE -> "the " + type;
      default -> (type.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + parameter).strip();
    };
  }

  private String role(String id) {
    return id.chars().allMatch(Character::isDigit) && !id.isEmpty()
        ? Optional.ofNullable(roles.getProjectRole(Long.valueOf(id)))
            .map(ProjectRole::getName)
            .orElse(id)
        : id;
  }

  private String user(String key) {
    return Optional.ofNullable(users.getUserByKey(key)).map(ApplicationUser::getName).orElse(key);
  }

  private String field(String id) {
    return fields.getCustomFieldObjects().stream()
        .filter(field -> field.getId().equals(id))
        .map(CustomField::getName)
        .findFirst()
        .orElse(id);
  }
}
