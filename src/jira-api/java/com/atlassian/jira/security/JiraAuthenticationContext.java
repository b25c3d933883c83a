package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;

/** Knows who is logged in. */
public interface JiraAuthenticationContext {
  ApplicationUser getLoggedInUser();
}
