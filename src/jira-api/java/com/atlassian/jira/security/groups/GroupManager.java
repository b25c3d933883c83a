package com.atlassian.jira.security.groups;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Finds groups and their members. */
public interface GroupManager {
  Group getGroup(String name);

  Collection<ApplicationUser> getUsersInGroup(String groupName);
}
