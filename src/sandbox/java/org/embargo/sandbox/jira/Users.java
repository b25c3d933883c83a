package org.embargo.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The demo accounts, and those that a benchmark adds. */
public final class Users implements UserManager {
  private static final Map<String, User> BY_KEY = new ConcurrentHashMap<>();
  private static final Map<String, User> BY_NAME = new ConcurrentHashMap<>();

  static {
    Demo.USERS.forEach(Users::register);
  }

  public static void register(User user) {
    BY_KEY.put(user.key(), user);
    BY_NAME.put(user.name(), user);
  }

  @Override
  public @Nullable ApplicationUser getUserByKey(@Nullable String key) {
    return byKey(key).orElse(null);
  }

  @Override
  public @Nullable ApplicationUser getUserByName(@Nullable String name) {
    return byName(name).orElse(null);
  }

  Optional<User> byKey(@Nullable String key) {
    return Optional.ofNullable(key).map(BY_KEY::get);
  }

  public Optional<User> byName(@Nullable String name) {
    return Optional.ofNullable(name).map(BY_NAME::get);
  }

  /** Who is deactivated cannot log in (rule 9.1). */
  public Optional<User> authenticate(@Nullable String name, @Nullable String password) {
    return byName(name).filter(User::isActive).filter(user -> user.name().equals(password));
  }

  /** The personal access token of a demo account is its name with "token-" before it. */
  public Optional<User> byToken(String token) {
    return Optional.of(token)
        .filter(given -> given.startsWith("token-"))
        .flatMap(given -> byName(given.substring("token-".length())))
        .filter(User::isActive);
  }
}
