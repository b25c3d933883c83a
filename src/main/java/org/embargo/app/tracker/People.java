package org.embargo.app.tracker;

import java.util.Optional;
import org.embargo.core.disclosure.ProjectSetup;

/** Whom the tracker knows, and what it lets them do. Unknown user keys may do nothing. */
public interface People {
  boolean onSecurityTeam(String userKey, ProjectSetup setup);

  boolean mayAdministerJira(String userKey);

  boolean mayAdministerProject(String userKey, long projectId);

  /** Whether the user can browse the project, by its permission scheme alone. */
  boolean mayBrowse(String userKey, long projectId);

  /** Of the user with this name, active or not. */
  Optional<String> keyOf(String userName);

  /** False once the account is deleted; a deactivated one is there. */
  boolean exists(String userKey);

  /** False for unknown and for deactivated users. */
  boolean isActive(String userKey);

  /** The display name; the key itself when nobody has it. */
  String nameOf(String userKey);
}
