package org.embargo.sandbox.jira.config;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.embargo.sandbox.jira.Users;
import org.jspecify.annotations.Nullable;

/** The groups. */
record Groups(Tables tables, Users users) implements GroupManager {
  @Override
  public @Nullable Group getGroup(@Nullable String name) {
    return find(name).orElse(null);
  }

  /** Members of its groups too (rule 9.5). */
  @Override
  public Collection<ApplicationUser> getUsersInGroup(@Nullable String name) {
    return keys(name).stream().map(users::getUserByKey).flatMap(Stream::ofNullable).toList();
  }

  boolean isMember(@Nullable ApplicationUser user, @Nullable String name) {
    return user != null && keys(name).contains(user.getKey());
  }

  /** Groups may go round in circles. */
  private Set<String> keys(@Nullable String name) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>();
    Optional.ofNullable(name).ifPresent(ahead::add);
    while (!ahead.isEmpty()) {
      String next = ahead.pop();
      if (seen.add(next)) {
        find(next).ifPresent(group -> keys.addAll(group.members()));
        find(next).ifPresent(group -> ahead.addAll(group.groups()));
      }
    }
    return keys;
  }

  private Optional<GroupRow> find(@Nullable String name) {
    return tables.groups.first(group -> group.name().equals(name));
  }
}
