package org.embargo.jira.setup.read;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleActors;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.embargo.core.setup.config.Grant;
import org.jspecify.annotations.Nullable;

/** The people behind a grant. */
public final class GrantedUsers {
  private final UserManager users;
  private final GroupManager groups;
  private final ProjectRoleManager roles;
  private final FieldsById fields;

  public GrantedUsers(
      UserManager users, GroupManager groups, ProjectRoleManager roles, FieldsById fields) {
    this.users = users;
    this.groups = groups;
    this.roles = roles;
    this.fields = fields;
  }

  /** Empty when it lets in everybody, or is of a kind that is not known here and may do so. */
  public Optional<List<ApplicationUser>> by(Grant grant, Issue issue) {
    if (grant.isForEverybody()) {
      return Optional.empty();
    }
    return switch (grant.type()) {
      case Grant.ROLE -> Optional.of(inRole(grant.parameter(), issue));
      case Grant.GROUP -> Optional.of(List.copyOf(groups.getUsersInGroup(grant.parameter())));
      case Grant.USER -> Optional.of(user(grant.parameter()));
      // Whether the condition holds Jira confirms, person by person.
      case Grant.REPORTER, Grant.REPORTER_WHO_CREATES -> Optional.of(user(issue.getReporterId()));
      case Grant.ASSIGNEE, Grant.ASSIGNEE_WHO_IS_ASSIGNABLE ->
          Optional.of(user(issue.getAssigneeId()));
      case Grant.LEAD -> Optional.of(user(issue.getProjectObject().getLeadUserKey()));
      case Grant.USER_FIELD -> Optional.of(inField(grant.parameter(), issue));
      case Grant.GROUP_FIELD -> inGroupsOfField(grant.parameter(), issue);
      default -> Optional.empty();
    };
  }

  private List<ApplicationUser> user(@Nullable String key) {
    return Optional.ofNullable(key).map(users::getUserByKey).stream().toList();
  }

  /** A role that is gone lets nobody in. */
  private List<ApplicationUser> inRole(String id, Issue issue) {
    ProjectRole role = roles.getProjectRole(Long.valueOf(id));
    ProjectRoleActors actors =
        role == null ? null : roles.getProjectRoleActors(role, issue.getProjectObject());
    return actors == null ? List.of() : List.copyOf(actors.getApplicationUsers());
  }

  /** One user, or several; a field that is gone lets nobody in. */
  private List<ApplicationUser> inField(String id, Issue issue) {
    return fields.find(id).stream()
        .map(issue::getCustomFieldValue)
        .flatMap(GrantedUsers::each)
        .filter(ApplicationUser.class::isInstance)
        .map(ApplicationUser.class::cast)
        .toList();
  }

  /** Empty where the field holds anything but groups, such as options that name some. */
  private Optional<List<ApplicationUser>> inGroupsOfField(String id, Issue issue) {
    List<?> values =
        fields.find(id).stream()
            .map(issue::getCustomFieldValue)
            .flatMap(GrantedUsers::each)
            .toList();
    return values.stream().allMatch(Group.class::isInstance)
        ? Optional.of(
            values.stream()
                .map(Group.class::cast)
                .flatMap(group -> groups.getUsersInGroup(group.getName()).stream())
                .toList())
        : Optional.empty();
  }

  private static Stream<?> each(@Nullable Object value) {
    return value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
  }
}
