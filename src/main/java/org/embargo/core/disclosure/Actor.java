package org.embargo.core.disclosure;

/**
 * Somebody who can see one sealed issue. There is no actor for anybody else: what a person may not
 * see does not exist for them.
 *
 * @param userKey Jira's user key, which survives a renamed account
 * @param onSecurityTeam false for the reporter and for others whom the level lets in
 */
public record Actor(String userKey, boolean onSecurityTeam) {
  public Actor {
    if (userKey.isBlank()) {
      throw new IllegalArgumentException("an actor needs a user key");
    }
  }
}
