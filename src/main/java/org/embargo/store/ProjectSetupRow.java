package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How one project is set up. */
@Table("PROJECT_SETUP")
interface ProjectSetupRow extends Entity {
  @NotNull
  @Unique
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  String getIssueTypeId();

  void setIssueTypeId(String value);

  @NotNull
  Long getLevelId();

  void setLevelId(Long value);

  @NotNull
  Long getTeamRoleId();

  void setTeamRoleId(Long value);

  @NotNull
  String getFixedResolutionId();

  void setFixedResolutionId(String value);

  @NotNull
  String getCnaOrgId();

  void setCnaOrgId(String value);

  @NotNull
  String getCnaShortName();

  void setCnaShortName(String value);
}
