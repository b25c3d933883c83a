package org.embargo.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;

/** A demo account. The password is the name. */
public record User(String key, String name, String displayName, boolean isActive)
    implements ApplicationUser {
  User(String key, String name, String displayName) {
    this(key, name, displayName, true);
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getEmailAddress() {
    return name + "@example.org";
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }
}
