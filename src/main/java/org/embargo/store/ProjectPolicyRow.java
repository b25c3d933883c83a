package org.embargo.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** What one project holds for good habits, in the form of the REST interface. */
@Table("PROJECT_POLICY")
interface ProjectPolicyRow extends Entity {
  @NotNull
  @Unique
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getPolicy();

  void setPolicy(String value);

  @Nullable Integer getPolicyVersion();

  void setPolicyVersion(Integer value);
}
