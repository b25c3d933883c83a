package org.embargo.sandbox.jira.config;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Optional;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** The groups. */
record Groups(Tables tables, Users users) implements GroupManager {
  @Override
  public @Nullable Group getGroup(@Nullable String name) {
    return find(name).orElse(null);
  }

  @Override
  public Collection<ApplicationUser> getUsersInGroup(@Nullable String name) {
    return find(name).stream()
        .flatMap(group -> group.members().stream())
        .map(users::getUserByKey)
        .toList();
  }

  boolean isMember(@Nullable ApplicationUser user, @Nullable String name) {
    return user != null && find(name).filter(g -> g.members().contains(user.getKey())).isPresent();
  }

  private Optional<GroupRow> find(@Nullable String name) {
    return tables.groups.first(group -> group.name().equals(name));
  }
}
