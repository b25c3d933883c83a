package org.embargo.jira.people;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.embargo.app.tracker.CurrentUser;

/** The user of the request that Jira is answering. */
public final class JiraCurrentUser implements CurrentUser {
  private final JiraAuthenticationContext authentication;

  public JiraCurrentUser(JiraAuthenticationContext authentication) {
    this.authentication = authentication;
  }

  @Override
  public Optional<String> key() {
    return Optional.ofNullable(authentication.getLoggedInUser()).map(ApplicationUser::getKey);
  }
}
