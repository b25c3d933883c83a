package org.embargo.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The demo accounts. */
public final class Users implements UserManager {
  @Override
  public @Nullable ApplicationUser getUserByKey(@Nullable String key) {
    return byKey(key).orElse(null);
  }

  @Override
  public @Nullable ApplicationUser getUserByName(@Nullable String name) {
    return byName(name).orElse(null);
  }

  Optional<User> byKey(@Nullable String key) {
    return Demo.USERS.stream().filter(user -> user.key().equals(key)).findFirst();
  }

  public Optional<User> byName(@Nullable String name) {
    return Demo.USERS.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** Who is deactivated cannot log in (rule 9.1). */
  public Optional<User> authenticate(@Nullable String name, @Nullable String password) {
    return byName(name).filter(User::isActive).filter(user -> user.name().equals(password));
  }
}
