package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That somebody is on the security team of a project, and since when. */
@Table("TEAM_MEMBER")
interface TeamMemberRow extends Entity {
  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  String getUserKey();

  void setUserKey(String value);

  @NotNull
  Long getJoinedAt();

  void setJoinedAt(Long value);
}
