package org.embargo.sandbox.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user of the request that this thread is answering. */
public final class CurrentUser implements JiraAuthenticationContext {
  private final ThreadLocal<Optional<User>> user = ThreadLocal.withInitial(Optional::empty);

  @Override
  public @Nullable ApplicationUser getLoggedInUser() {
    return user.get().orElse(null);
  }

  public Optional<User> get() {
    return user.get();
  }

  public void set(Optional<User> user) {
    this.user.set(user);
  }

  public void clear() {
    user.remove();
  }
}
