package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/** For whom a query is made. */
public interface QueryCreationContext {
  @Nullable ApplicationUser getApplicationUser();
}
